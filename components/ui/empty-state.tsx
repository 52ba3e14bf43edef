import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** `h1` where it is all that a page has to say. */
  heading?: 'h1' | 'h2';
  /** A large figure above the title: 404. */
  figure?: string;
  title: string;
  /** What this is, in a sentence or two. */
  children: ReactNode;
  /** The next step, as buttons or links. */
  actions?: ReactNode;
};

/** What stands where nothing is yet, or where something went wrong: what it is, and the next step. */
export function EmptyState({ heading: Heading = 'h2', figure, title, children, actions }: EmptyStateProps) {
  return (
    <div className="max-w-[30rem]">
      {figure !== undefined && (
        <span className="mb-2 block font-text text-ink-3 text-title leading-[3rem]">{figure}</span>
      )}
      <Heading className="serif-heading">{title}</Heading>
      <div className="text mt-1.5 mb-4 text-pretty text-ink-2">{children}</div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2.5">{actions}</div>}
    </div>
  );
}
