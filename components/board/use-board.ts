'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '@/lib/client/orpc';
import { followProject } from '@/lib/client/project-changes';
import { acceptedWords, returnedWords } from '@/lib/rollup/rules-board';
import type { Board, BoardSection } from '@/lib/rollup/schema';
import type { Section } from '@/lib/sections/schema';

/** Changes of these tables may change a board. */
const tables = ['Section', 'Submission', 'Review', 'Line', 'Outcome', 'Publication', 'Reopening'];

/** A month's board as it stands, what others do included, and reviewing its sections, with what is `said` of that. `loaded`: as the page came with it. */
export function useBoard(project: string, loaded: Board) {
  const { month } = loaded;
  const [said, setSaid] = useState('');
  const queries = useQueryClient();
  const { data: board, error } = useQuery({
    queryKey: ['board', project, month],
    queryFn: ({ signal }) => client.rollup.board({ project, month }, { signal }),
    initialData: loaded,
  });
  const { data: warnings = [] } = useQuery({
    queryKey: ['warnings', project, month],
    queryFn: ({ signal }) => client.checks.count({ project, month }, { signal }),
    refetchInterval: 60_000, // all lines of two months are read for it
  });
  const warningsOf = ({ id }: BoardSection) => warnings.find(({ sectionId }) => sectionId === id)?.warnings;
  const refresh = () => queries.invalidateQueries({ queryKey: ['board', project, month] });
  useEffect(
    () =>
      followProject(project, {
        tables,
        onChange: () => queries.invalidateQueries({ queryKey: ['board', project, month] }),
      }),
    [queries, project, month],
  );
  const place = (section: Section) =>
    queries.setQueryData<Board>(['board', project, month], (before) => before && withSection(before, section));
  const accepting = useMutation({
    networkMode: 'always', // without a connection it is said, not waited for
    mutationFn: async (sections: BoardSection[]) => {
      const accept = ({ address }: BoardSection) => client.sections.accept({ project, month, team: address });
      const answers = await Promise.allSettled(sections.map(async (section) => place(await accept(section))));
      const refused = answers.find((answer) => answer.status === 'rejected');
      if (refused !== undefined) throw refused.reason;
    },
    onMutate: () => setSaid(''),
    onSuccess: (_, sections) => setSaid(acceptedWords(sections)),
    onSettled: refresh,
  });
  const giveBack = async (section: BoardSection, comment: string) => {
    place(await client.sections.return({ project, month, team: section.address, comment }));
    accepting.reset();
    setSaid(returnedWords(section));
    void refresh();
  };
  return { board, warningsOf, error, said, say: setSaid, accepting, giveBack };
}

function withSection(board: Board, { id, state, submission, review }: Section): Board {
  const sections = board.sections.map((section) =>
    section.id === id ? { ...section, state, submission, review } : section,
  );
  return { ...board, sections };
}
