import { Pop } from './pop';
import type { Theme } from './theme';
import { ThemeChoice } from './theme-choice';

export type AccountMenuProps = {
  user: { name: string; initials: string };
  theme: Theme;
  /** Where signing out is posted to, or the action that does it. */
  signOut: string | (() => Promise<void>);
};

/** Who is here, which colours they read in, and the way out. */
export function AccountMenu({ user, theme, signOut }: AccountMenuProps) {
  return (
    <Pop
      label={`${user.name}, your account`}
      button={user.initials}
      buttonClassName="grid size-7 flex-none cursor-pointer place-items-center rounded-full border border-line-strong font-medium text-2xs text-ink-2 hover:bg-hover pointer-coarse:size-10"
    >
      <p className="px-2.5 pt-1 pb-1.5 font-medium">{user.name}</p>
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
