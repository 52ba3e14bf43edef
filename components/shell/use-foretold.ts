import { useMutation, useQuery } from '@tanstack/react-query';
import { sentenceOf } from '@/lib/client/trouble';

type Foretelling<Foretold, Done> = {
  queryKey: unknown[];
  foretell: (signal: AbortSignal) => Promise<Foretold>;
  act: () => Promise<Done>;
  onDone: (done: Done) => void;
};

/** What something would do, asked before it is done, and doing it. Without a connection that is said, not waited for. */
export function useForetold<Foretold, Done>({ queryKey, foretell, act, onDone }: Foretelling<Foretold, Done>) {
  const foretold = useQuery({
    queryKey,
    queryFn: ({ signal }) => foretell(signal),
    networkMode: 'always',
  });
  const acting = useMutation({ mutationFn: act, networkMode: 'always', onSuccess: onDone });
  const error = acting.error ?? foretold.error;
  return { foretold, acting, trouble: error === null ? undefined : sentenceOf(error) };
}
