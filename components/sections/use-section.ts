'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { refreshTexts } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import { followProject } from '@/lib/client/project-changes';
import type { Sheet } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';

/** Changes of these tables may change a sheet, these what is said about it, and these a section's state. */
const sheetTables = ['Line', 'Block', 'Outcome', 'KeptWarning'];
const commentTables = ['Comment'];
const stateTables = ['Submission', 'Review', 'Publication', 'Reopening'];

/** `writer`: the id of the person who is here; the others as the page came with them. */
type SectionPlan = { project: string; writer: string; section: Section; sheet: Sheet };

/** A section and its sheet as they stand, what others do included. */
export function useSection({ project, writer, section: loaded, sheet: first }: SectionPlan) {
  const { id, month, address: team } = loaded;
  const queries = useQueryClient();
  const keys = keysOf(id);
  const { data: section } = useQuery({
    queryKey: keys.state,
    queryFn: () => client.sections.get({ project, month, team }),
    initialData: loaded,
  });
  const { data: sheet } = useQuery({
    queryKey: keys.sheet,
    queryFn: () => client.plans.getSheet({ project, section: id }),
    initialData: first,
  });
  const refresh = useCallback(async () => {
    const { text, sheet: key } = keysOf(id);
    await queries.invalidateQueries({ queryKey: text });
    refreshTexts({ project, writer }, queries.getQueryData<Sheet>(key)?.blocks ?? []);
  }, [queries, project, writer, id]);
  useEffect(() => {
    const { state, comments } = keysOf(id);
    return followProject(project, {
      tables: [...sheetTables, ...stateTables, ...commentTables],
      onChange: async (changed) => {
        const hasChanged = (tables: string[]) => changed.some((table) => tables.includes(table));
        if (hasChanged(stateTables)) await queries.invalidateQueries({ queryKey: state });
        if (hasChanged(commentTables)) await queries.invalidateQueries({ queryKey: comments });
        if (hasChanged(sheetTables)) await refresh();
      },
    });
  }, [queries, project, id, refresh]);
  const showNil = (block: string, nil: string | null) =>
    queries.setQueryData<Sheet>(keys.sheet, (now) =>
      now === undefined ? now : { ...now, blocks: now.blocks.map((one) => (one.id === block ? { ...one, nil } : one)) },
    );
  return {
    ...{ section, sheet, showNil, refresh, sheetKey: keys.sheet },
    showSection: (next: Section) => void queries.setQueryData(keys.state, next),
  };
}

/** `text` is above all that follows from what is written. */
function keysOf(section: string) {
  const of = (...parts: string[]) => ['section', section, ...parts];
  return { text: of('text'), sheet: of('text', 'sheet'), state: of('state'), comments: of('comments') };
}
