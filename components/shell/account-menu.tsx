import Link from 'next/link';
import type { Viewer } from '@/lib/shared/viewer';
import { accountAddress } from './addresses';
import { Pop } from './pop';
import type { Theme } from './theme';
import { ThemeChoice } from './theme-choice';

export type AccountMenuProps = {
  viewer: Pick<Viewer, 'name' | 'email'>;
  theme: Theme;
  /** Where signing out is posted to, or the action that does it. */
  signOut: string | (() => Promise<void>);
};

/** Who is here, which colours they read in, and the way out. */
export function AccountMenu({ viewer, theme, signOut }: AccountMenuProps) {
  return (
    <Pop
      hint={`${viewer.name}, your account`}
      button={
        <span
          aria-hidden="true"
          className="grid size-7 place-items-center rounded-full border border-line-strong group-hover:bg-hover"
        >
          {initials(viewer.name)}
        </span>
      }
      buttonClassName="group grid size-7 flex-none cursor-pointer place-items-center rounded-full font-medium text-2xs text-ink-2 pointer-coarse:size-11 pointer-coarse:-mr-2"
    >
      <p className="px-2.5 pt-1 font-medium">{viewer.name}</p>
      {viewer.email !== null && <p className="px-2.5 text-ink-2 text-xs">{viewer.email}</p>}
      <Link href={accountAddress} className="sheet-row mt-1.5">
        Your account
      </Link>
      <ThemeChoice theme={theme} />
      <form
        className="mt-1.5 border-line border-t pt-1.5"
        action={signOut}
        {...(typeof signOut === 'string' && { method: 'post' })}
      >
        <button type="submit" className="sheet-row">
          Sign out
        </button>
      </form>
    </Pop>
  );
}

// First letters of the first and the last name: "Maren Valdisson" is MV.
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
