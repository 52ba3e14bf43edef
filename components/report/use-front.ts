'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshTexts } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import { followProject } from '@/lib/client/project-changes';
import type { FrontMatter } from '@/lib/report/schema-front';

export type FrontProps = {
  project: string;
  /** The id of the person who writes. */
  writer: string;
  /** The front matter as the page came with it. */
  loaded: FrontMatter;
};

/** Changes of these tables may change the front matter, its history, or what is offered for it. */
const tables = ['Line', 'Block'];

/** The front matter of a month as it stands, and how an answer that has it newer is shown. */
export function useFront({ project, writer, loaded }: FrontProps) {
  const { month } = loaded;
  const queries = useQueryClient();
  const { data: front } = useQuery({
    queryKey: frontKey(project, month),
    queryFn: () => client.report.getFront({ project, month }),
    initialData: loaded,
  });
  const show = (next: FrontMatter) => queries.setQueryData(frontKey(project, month), next);
  useEffect(
    () =>
      followProject(project, {
        tables,
        onChange: async () => {
          await queries.invalidateQueries({ queryKey: frontKey(project, month) });
          refreshTexts({ project, writer }, queries.getQueryData<FrontMatter>(frontKey(project, month))?.parts ?? []);
        },
      }),
    [queries, project, writer, month],
  );
  return { front, show };
}

/** The key in the query cache, with which those of all that belongs to it begin. */
export function frontKey(project: string, month: string): string[] {
  return ['front', project, month];
}
