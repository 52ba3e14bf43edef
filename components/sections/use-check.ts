import { useQuery } from '@tanstack/react-query';
import type { SectionCheck } from '@/lib/checks/schema';
import { client } from '@/lib/client/orpc';

type CheckPlan = { project: string; section: string; isSaved: boolean };
type Checked = { check: SectionCheck | null; at: string | null; trouble: Error | null };

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** What a section's check says, anew whenever something in it was stored; null until it is known. `section`: its id. */
export function useCheck({ project, section, isSaved }: CheckPlan): Checked {
  const { data, dataUpdatedAt, error } = useQuery({
    queryKey: ['section', section, 'text', 'check'],
    queryFn: () => client.checks.get({ project, section }),
    enabled: isSaved,
    staleTime: 0,
  });
  return { check: data ?? null, at: data === undefined ? null : clock.format(dataUpdatedAt), trouble: error };
}
