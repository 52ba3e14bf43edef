import { useQuery } from '@tanstack/react-query';
import { client } from '@/lib/client/orpc';

/** How soon it is seen that somebody has stopped; milliseconds. */
const again = 20_000;

/** In words who else writes in a section just now, and where. `section`: its id; `nameOf`: what an entry is called here. */
export function useWriters(
  of: { project: string; section: string },
  nameOf: (entry: string | null) => string,
): string[] {
  const { data: writers = [] } = useQuery({
    queryKey: ['section', of.section, 'text', 'writers'],
    queryFn: () => client.history.listWriters(of),
    refetchInterval: ({ state }) => (state.data?.length ? again : false),
  });
  return writers.map(({ name, entryId }) => `${name} is writing in ${nameOf(entryId)}`);
}
