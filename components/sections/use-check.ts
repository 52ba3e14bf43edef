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
};

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** What a section's check says, anew whenever something in it was stored, and what can be answered to it. The check is null until it is known. */
export function useCheck({ project, section, isSaved, blankIn, onNil }: CheckPlan) {
  const queries = useQueryClient();
  const queryKey = ['section', section, 'text', 'check'];
  const { data, dataUpdatedAt, error } = useQuery({
    queryKey,
    queryFn: () => client.checks.get({ project, section }),
    enabled: isSaved,
    staleTime: 0,
  });
  const keeping = useMutation({
    mutationFn: ({ finding: { lineId, says }, isRight }: { finding: Finding; isRight: boolean }) =>
      client.checks.keep({ project, section, line: lineId ?? '', says, isRight }),
    onSuccess: (checked) => queries.setQueryData<SectionCheck>(queryKey, checked),
    onError: () => queries.invalidateQueries({ queryKey }),
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
    trouble: error ?? keeping.error ?? saying.error,
    keep: (finding: Finding, isRight: boolean) => keeping.mutate({ finding, isRight }),
    sayNothing: saying.mutate,
  };
}
