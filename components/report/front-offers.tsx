'use client';

import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { RichWords } from '@/components/lines/rich-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { openText } from '@/lib/client/open-text';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { FrontMatter, FrontPart, Offer } from '@/lib/report/schema-front';
import { groupBy } from '@/lib/shared/group';
import { isSame } from '@/lib/shared/same';
import { titleOf } from './front-part-head';

type OffersProps = Pick<FrontMatter, 'parts' | 'offers'> & { project: string; writer: string };

/** What the teams have starred: taken into a part with one press, and put into other words there. */
export function Offers({ project, writer, parts, offers }: OffersProps) {
  const [chosen, setChosen] = useState(parts[0]?.id ?? null);
  const [taken, setTaken] = useState<string[]>([]);
  const part = parts.find(({ id }) => id === chosen) ?? parts[0];
  const take = ({ line }: Offer) => {
    if (part === undefined) return;
    const text = openText({ project, writer }, part);
    text.write([...text.view().lines, { ...line, id: newId(), parentId: null, starred: false }]);
    setTaken([...taken, line.id]);
  };
  const isTaken = ({ line }: Offer) => taken.includes(line.id) || parts.some(({ lines }) => lines.some(says(line)));
  return (
    <aside aria-labelledby="offers" className="max-lg:mt-12 lg:border-line lg:border-l lg:pl-8">
      <h2 id="offers" className="font-semibold text-h4">
        Starred by the teams
      </h2>
      {offers.length === 0 ? (
        <p className="mt-2 text-ink-2 text-sm">
          Nothing yet. Whoever writes a section stars what is worth telling up here; it then waits in this place.
        </p>
      ) : (
        <>
          {parts.length > 1 && (
            <Select
              label="Goes to"
              choices={parts.map(choiceOf)}
              value={part?.id ?? null}
              onChange={(id) => setChosen(id === null ? null : String(id))}
              className="mt-3"
            />
          )}
          {[...groupBy(offers, ({ team }) => team)].map(([team, own]) => (
            <Team key={team} {...{ team, isTaken }} offers={own} onTake={part === undefined ? null : take} />
          ))}
        </>
      )}
    </aside>
  );
}

type TeamProps = {
  team: string;
  offers: Offer[];
  isTaken: (offer: Offer) => boolean;
  onTake: ((offer: Offer) => void) | null;
};

function Team({ team, offers, isTaken, onTake }: TeamProps) {
  return (
    <section aria-label={team} className="mt-5">
      <h3 className="font-semibold text-sm">{team}</h3>
      <ul>
        {offers.map((offer) => (
          <li key={offer.line.id} className="border-line border-b py-2.5 text-sm/6">
            {offer.code !== null && <span className="code mr-2">{offer.code}</span>}
            <span id={`offer-${offer.line.id}`}>
              <Words line={offer.line} />
            </span>
            <div className="mt-1">
              {isTaken(offer) && <span className="mr-3 text-ink-3 text-xs">taken in</span>}
              {onTake !== null && (
                <Button
                  size="compact"
                  kind="quiet"
                  className="-ml-2"
                  id={`take-${offer.line.id}`}
                  aria-label={isTaken(offer) ? 'Take in again' : 'Take in'}
                  aria-describedby={`offer-${offer.line.id}`}
                  onPress={() => onTake(offer)}
                >
                  {isTaken(offer) ? 'Again' : 'Take in'}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ line }: { line: RichLine }) {
  if (line.kind === 'table' || line.kind === 'code') return 'A table or code';
  if (line.kind === 'figure') return line.content.caption;
  return <RichWords content={line.content} />;
}

function choiceOf(part: FrontPart) {
  return { id: part.id, label: titleOf(part) };
}

/** Whether another line says the same. */
function says(line: RichLine) {
  return (other: RichLine) => isSame(other.content, line.content);
}
