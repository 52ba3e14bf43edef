import type { ReactNode } from 'react';
import type { ReferencePattern } from '@/lib/shared/report-form';
import type { FoundReference } from '@/lib/shared/text/found-reference';
import { addressOfReference } from '@/lib/shared/text/reference-address';
import { findSoundReferences } from '@/lib/shared/text/references';

type ReferenceWordsProps = { text: string; references: ReferencePattern[] };

/** A text with what it refers to in one piece each, leading there where the project says where that is. */
export function ReferenceWords({ text, references }: ReferenceWordsProps) {
  const found = findSoundReferences(text, references).filter(({ kind }) => kind !== 'url');
  const ends = [0, ...found.map(({ end }) => end)];
  return (
    <>
      {found.flatMap((one, at): ReactNode[] => [
        text.slice(ends[at], one.start),
        <Reference key={one.start} found={one} references={references} />,
      ])}
      {text.slice(ends.at(-1))}
    </>
  );
}

function Reference({ found, references }: { found: FoundReference; references: ReferencePattern[] }) {
  const href = addressOfReference(found, references);
  if (href === null) return <span className="whitespace-nowrap">{found.raw}</span>;
  return (
    <a href={href} className="ref">
      {found.raw}
    </a>
  );
}
