import type { ReactNode } from 'react';
import { openPage } from '@/lib/server/page';
import { SignedInShell } from '../signed-in-shell';

export default async function OwnLayout({ children }: { children: ReactNode }) {
  const { viewer } = await openPage();
  return <SignedInShell viewer={viewer}>{children}</SignedInShell>;
}
