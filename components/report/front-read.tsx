'use client';

import { type ReactNode, useState } from 'react';
import { ReadLines } from '@/components/lines/read-lines';
import type { FrontMatter } from '@/lib/report/schema-front';
import { FrontFrame } from './front-frame';
import { FrontHistory } from './front-history';
import { headingId, PartHead } from './front-part-head';

type FrontReadProps = Pick<FrontMatter, 'month' | 'parts' | 'references'> & {
  project: string;
  /** What stands above it. */
  children: ReactNode;
};

/** The parts of the front matter where nothing can be written. */
export function FrontRead({ project, month, parts, references, children }: FrontReadProps) {
  const [shown, setShown] = useState<string | null>(null);
  const told = parts.find(({ id }) => id === shown);
  return (
    <FrontFrame
      beside={
        told !== undefined && (
          <FrontHistory {...{ project, month, references }} part={told} of={null} onClose={() => setShown(null)} />
        )
      }
    >
      {children}
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={headingId(part)} className="mt-9">
          <PartHead part={part} shown={shown} onShow={setShown} />
          <div className="text mt-3">
            {part.lines.length === 0 ? (
              <p className="text-ink-3 text-sm">{part.nil ?? 'Nothing is written here.'}</p>
            ) : (
              <ReadLines lines={part.lines} {...{ project, references }} />
            )}
          </div>
        </section>
      ))}
    </FrontFrame>
  );
}
