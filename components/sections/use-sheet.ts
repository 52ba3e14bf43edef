'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshTexts } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import { followProject } from '@/lib/client/project-changes';
import type { Sheet } from '@/lib/plans/schema';

/** Changes of these tables may change a sheet. */
const tables = ['Line', 'Block', 'Outcome'];

/** `writer`: the id of the person who is here. */
type SheetPlan = { project: string; writer: string; section: string; loaded: Sheet };

/** A section's sheet as it stands, what others write included. `section`: its id; `loaded`: the sheet as the page came with it. */
export function useSheet({ project, writer, section, loaded }: SheetPlan) {
  const queries = useQueryClient();
  const key = ['sheet', project, section];
  const { data: sheet } = useQuery({
    queryKey: key,
    queryFn: () => client.plans.getSheet({ project, section }),
    initialData: loaded,
  });
  useEffect(
    () =>
      followProject(project, {
        tables,
        onChange: () => {
          refreshTexts(
            { project, writer },
            loaded.blocks.map(({ id }) => id),
          );
          return queries.invalidateQueries({ queryKey: ['sheet', project, section] });
        },
      }),
    [queries, project, writer, section, loaded],
  );
  const showNil = (block: string, nil: string | null) =>
    queries.setQueryData<Sheet>(key, (now) =>
      now === undefined ? now : { ...now, blocks: now.blocks.map((one) => (one.id === block ? { ...one, nil } : one)) },
    );
  return { sheet, key, showNil, refresh: () => void queries.invalidateQueries({ queryKey: key }) };
}
