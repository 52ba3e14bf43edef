'use client';

import { monthName } from '@/components/months/month-name';
import { MonthPicker } from '@/components/ui/month-picker';
import type { ImportResult } from '@/lib/report/schema';
import { CorrectingProvider } from './correct';
import { CorrectionsMade } from './corrections-made';
import { FoundFront, FoundTeam } from './found-team';
import type { useImport } from './use-import';
import { WhatChanges } from './what-changes';
import { Unplaced, Warnings } from './worth-a-look';

type PreviewProps = { result: ImportResult; importing: ReturnType<typeof useImport> };

/** A document as it was read: what was found, what is doubtful, and what storing it does. */
export function Preview({ result, importing: { draft, step } }: PreviewProps) {
  const { outline, changes, lines } = result;
  const effects = new Map(changes.sections.map(({ team, effect }) => [team, effect]));
  return (
    <CorrectingProvider
      value={{
        correct: (correction) => step({ do: 'correct', correction }),
        sections: outline.sections,
        sourceLine: (line) => lines[line - 1],
      }}
    >
      <div className="mt-8 grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside className="lg:order-last">
          <div className="mb-8 max-w-56">
            <MonthPicker
              label="Month"
              value={outline.month}
              year={Number(outline.month.slice(0, 4))}
              onChange={(month) => step({ do: 'choose-month', month })}
            />
          </div>
          <CorrectionsMade
            corrections={draft?.corrections ?? []}
            onTakeBack={(correction) => step({ do: 'take-back', correction })}
          />
          <WhatChanges changes={changes} monthName={monthName(outline.month)} />
          <Warnings warnings={outline.warnings} />
        </aside>
        <div>
          <Unplaced unplaced={outline.unplaced} />
          <section aria-labelledby="found">
            <h2 id="found" className="mb-1">
              What was found
            </h2>
            {outline.front.map(({ heading, nodes }) => (
              <FoundFront key={heading} heading={heading} nodes={nodes} />
            ))}
            {outline.sections.map((section) => (
              <FoundTeam key={section.team} section={section} effect={effects.get(section.team)} />
            ))}
          </section>
        </div>
      </div>
    </CorrectingProvider>
  );
}
