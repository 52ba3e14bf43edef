import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { nilWords } from '@/components/lines/nil-words';
import type { Finding, SectionCheck } from '@/lib/checks/schema';
import { client } from '@/lib/client/orpc';
import type { SheetBlock } from '@/lib/plans/schema';

type CheckPlan = {
  project: string;
  /** The id of the section. */
  section: string;
  isSaved: boolean;
  /** The lists of an entry that are blank; null names what stands beside the entries. */
  blankIn: (entry: string | null) => SheetBlock[];
  onNil: (block: string, nil: string | null) => void;
  /** Told when a line was stored that no editor has written. */
  onStored: () => void;
  /** Told when an answer was taken, before its finding goes. */
  onAnswered: () => void;
};

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** What a section's check says, anew whenever something in it was stored, and what can be answered to it. The check is null until it is known. */
export function useCheck({ project, section, isSaved, blankIn, onNil, onStored, onAnswered }: CheckPlan) {
  const queries = useQueryClient();
  const queryKey = ['section', section, 'text', 'check'];
  const { data, dataUpdatedAt, error } = useQuery({
    queryKey,
    queryFn: () => client.checks.get({ project, section }),
    enabled: isSaved,
    staleTime: 0,
  });
  const show = (checked: SectionCheck) => {
    onAnswered();
    queries.setQueryData(queryKey, checked);
  };
  const keeping = useMutation({
    mutationFn: ({ finding: { lineId, says }, isRight }: { finding: Finding; isRight: boolean }) =>
      client.checks.keep({ project, section, line: lineId ?? '', says, isRight }),
    onSuccess: show,
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  const repairing = useMutation({
    mutationFn: ({ line, ...repair }: NonNullable<Finding['repair']> & { line: string }) =>
      client.checks.repair({ project, section, line, ...repair }),
    onSuccess: show,
    onError: () => queries.invalidateQueries({ queryKey }),
    onSettled: onStored,
  });
  const saying = useMutation({
    mutationFn: async ({ entryId }: Finding) => {
      for (const { id, place } of blankIn(entryId)) {
        const nil = place === 'planned' ? nilWords.planned : nilWords.accomplished;
        await client.lines.sayNil({ project, block: id, nil });
        onNil(id, nil);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return {
    check: data ?? null,
    at: data === undefined ? null : clock.format(dataUpdatedAt),
    trouble: error ?? keeping.error ?? repairing.error ?? saying.error,
    onKeep: (finding: Finding, isRight: boolean) => keeping.mutate({ finding, isRight }),
    onRepair: ({ lineId, repair }: Finding) => {
      if (lineId !== null && repair !== undefined) repairing.mutate({ line: lineId, ...repair });
    },
    onNothing: saying.mutate,
  };
}
