'use client';

import { ORPCError } from '@orpc/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

/** The query cache, for the part of a page that asks the server by itself. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(makeClient);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

/** What the server refuses it refuses again; only a request that did not arrive is worth another try. */
function makeClient(): QueryClient {
  const retry = (failures: number, error: Error) => failures < 2 && !(error instanceof ORPCError);
  return new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry } } });
}
