'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshTexts } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import { followProject } from '@/lib/client/project-changes';
import type { Sheet } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';

/** Changes of these tables may change a sheet, and these a section's state. */
const sheetTables = ['Line', 'Block', 'Outcome'];
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
  useEffect(() => {
    const { state, text } = keysOf(id);
    const texts = first.blocks.map((block) => block.id);
    return followProject(project, {
      tables: [...sheetTables, ...stateTables],
      onChange: async (changed) => {
        if (changed.some((table) => stateTables.includes(table))) await queries.invalidateQueries({ queryKey: state });
        if (!changed.some((table) => sheetTables.includes(table))) return;
        refreshTexts({ project, writer }, texts);
        await queries.invalidateQueries({ queryKey: text });
      },
    });
  }, [queries, project, writer, id, first]);
  const showNil = (block: string, nil: string | null) =>
    queries.setQueryData<Sheet>(keys.sheet, (now) =>
      now === undefined ? now : { ...now, blocks: now.blocks.map((one) => (one.id === block ? { ...one, nil } : one)) },
    );
  return {
    ...{ section, sheet, showNil, sheetKey: keys.sheet },
    showSection: (next: Section) => void queries.setQueryData(keys.state, next),
    refresh: () => void queries.invalidateQueries({ queryKey: keys.text }),
  };
}

/** `text` is above all that follows from what is written. */
function keysOf(section: string) {
  const text = ['section', section, 'text'];
  return { text, sheet: [...text, 'sheet'], state: ['section', section, 'state'] };
}
