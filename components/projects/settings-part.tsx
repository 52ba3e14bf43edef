import type { ReactNode } from 'react';

type SettingsPartProps = { title: string; says: string; children: ReactNode };

/** One part of a project's settings: what it is, then its form. */
export function SettingsPart({ title, says, children }: SettingsPartProps) {
  return (
    <>
      <h2 className="serif-heading">{title}</h2>
      <p className="text mt-1.5 mb-6 max-w-(--measure) text-pretty text-ink-2">{says}</p>
      {children}
    </>
  );
}
