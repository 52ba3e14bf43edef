'use client';

import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Waiting } from '@/components/ui/waiting';
import { sentenceOf } from '@/lib/client/trouble';

type ToldListProps<Told> = {
  /** What is to be told, newest first. */
  of: Pick<UseQueryOptions<Told[]>, 'queryKey' | 'queryFn'>;
  children: (told: Told) => ReactNode;
};

/** What was done, as a list that is looked up whenever it is opened. */
export function ToldList<Told extends { id: string }>({ of, children }: ToldListProps<Told>) {
  const { data, error } = useQuery<Told[]>({ ...of, staleTime: 0 });
  if (error !== null) return <Notice kind="stop" title={sentenceOf(error)} />;
  if (data === undefined) return <Waiting says="Looking up what was done" />;
  if (data.length === 0)
    return (
      <p className="text-ink-2 text-sm">Nobody has changed anything here since the month was opened or imported.</p>
    );
  return (
    <ol className="grid gap-5">
      {data.map((told) => (
        <li key={told.id} className="text-sm">
          {children(told)}
        </li>
      ))}
    </ol>
  );
}
