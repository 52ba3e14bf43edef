'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { client } from '@/lib/client/orpc';
import type { Thread } from '@/lib/comments/schema';

const none: Thread[] = [];

/** What is said about the lines of a section, and the line that a comment is being begun on. `section`: its id. */
export function useComments({ project, section }: { project: string; section: string }) {
  const queries = useQueryClient();
  const [target, setTarget] = useState<string | null>(null);
  const queryKey = ['section', section, 'comments'];
  const { data: threads = none } = useQuery({ queryKey, queryFn: () => client.comments.list({ project, section }) });
  const commented = useMemo(
    () => new Set(threads.filter(({ resolved }) => resolved === null).map(({ lineId }) => lineId)),
    [threads],
  );
  const show = (thread: Thread) => {
    queries.setQueryData<Thread[]>(queryKey, (known = []) =>
      known.some(({ id }) => id === thread.id)
        ? known.map((one) => (one.id === thread.id ? thread : one))
        : [...known, thread],
    );
  };
  return { threads, commented, target, setTarget, show };
}

export type Comments = ReturnType<typeof useComments>;
