import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { signOut } from '@/app/sign-in/actions';
import { Shell } from '@/components/shell/shell';
import { readTheme, themeCookie } from '@/components/shell/theme';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

type SignedInShellProps = { viewer: Viewer; project?: VisibleProject; children: ReactNode };

/** The shell of somebody who is signed in, in the colours of this device. */
export async function SignedInShell({ children, ...masthead }: SignedInShellProps) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Shell {...masthead} theme={theme} signOut={signOut}>
      {children}
    </Shell>
  );
}
