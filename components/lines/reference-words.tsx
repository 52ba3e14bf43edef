import type { ReactNode } from 'react';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { addressOfReference } from '@/lib/shared/text/reference-address';
import { findSoundReferences } from '@/lib/shared/text/references';

type ReferenceWordsProps = { text: string; references: ReferencePattern[]; isFollowed: boolean };

/** A text with what it refers to in one piece each; followed, it leads there where the project says where that is. */
export function ReferenceWords({ text, references, isFollowed }: ReferenceWordsProps) {
  const found = findSoundReferences(text, references).filter(({ kind }) => kind !== 'url');
  const ends = [0, ...found.map(({ end }) => end)];
  return (
    <>
      {found.flatMap((one, at): ReactNode[] => [
        text.slice(ends[at], one.start),
        <Reference key={one.start} says={one.raw} href={isFollowed ? addressOfReference(one, references) : null} />,
      ])}
      {text.slice(ends.at(-1))}
    </>
  );
}

function Reference({ says, href }: { says: string; href: string | null }) {
  if (href === null) return <span className="whitespace-nowrap">{says}</span>;
  return (
    <a href={href} className="ref">
      {says}
    </a>
  );
}
