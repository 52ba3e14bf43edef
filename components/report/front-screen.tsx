'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { SavedState } from '@/components/lines/saved-state';
import { useTexts } from '@/components/lines/use-texts';
import { monthName } from '@/components/months/month-name';
import { boardAddress, reportAddress } from '@/components/shell/addresses';
import { Shelf } from '@/components/shell/shelf';
import { ButtonLink } from '@/components/ui/link';
import type { FrontPart } from '@/lib/report/schema-front';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { AddPart } from './front-add-part';
import { FrontFrame } from './front-frame';
import { FrontHistory } from './front-history';
import { Offers } from './front-offers';
import { headingId, PartHead, type ShownHistory } from './front-part-head';
import { type FrontProps, useFront } from './use-front';

const BlockEditor = dynamic(async () => (await import('@/components/lines/block-editor')).BlockEditor, { ssr: false });

/** The front matter of a report, written where it will be read, with what the teams offer for it beside it, or the history of a part. */
export function FrontScreen({ project, writer, loaded }: FrontProps) {
  const { month } = loaded;
  const of = { project, writer };
  const { front, show } = useFront({ ...of, loaded });
  const { parts, offers, references } = front;
  const [shown, setShown] = useState<string | null>(null);
  const told = parts.find(({ id }) => id === shown);
  const texts = useTexts(
    of,
    parts.map(({ id }) => id),
  );
  const countOf = ({ id, lines }: FrontPart) => texts.find(({ block }) => block === id)?.lines ?? lines.length;
  return (
    <>
      <Shelf
        label="Front matter"
        crumbs={[
          { label: monthName(month), href: boardAddress(project, month) },
          { label: 'Report', href: reportAddress(project, month) },
          { label: 'Front matter' },
        ]}
        note={<SavedState savings={texts.map(({ saving }) => saving)} />}
      >
        <ButtonLink href={reportAddress(project, month)}>Read the report</ButtonLink>
      </Shelf>
      <FrontFrame
        beside={
          told === undefined ? (
            <Offers {...of} {...{ parts, offers }} />
          ) : (
            <FrontHistory {...{ project, month, of, references }} part={told} onClose={() => setShown(null)} />
          )
        }
      >
        <h1>Front matter, {monthName(month)}</h1>
        {parts.length === 0 && (
          <p className="text mt-3 text-ink-2">
            It has no part yet. A summary, the status of the project, selected accomplishments and risks are usual; the
            next months begin with the same parts.
          </p>
        )}
        {parts.map((part, at) => (
          <Part
            key={part.id}
            {...{ project, writer, part, references, shown }}
            onShow={setShown}
            isHeading={at === parts.length - 1 && countOf(part) === 0}
          />
        ))}
        <AddPart {...{ project, month, parts }} onAdded={show} />
      </FrontFrame>
    </>
  );
}

type PartProps = ShownHistory & {
  project: string;
  writer: string;
  part: FrontPart;
  references: ReferencePattern[];
  /** Whether the teams' sections stand beneath it, as they do beneath a heading with nothing of its own right before them. */
  isHeading: boolean;
};

function Part({ project, writer, part, references, isHeading, ...history }: PartProps) {
  return (
    <section aria-labelledby={headingId(part)} className="mt-9">
      <PartHead part={part} {...history} />
      {isHeading && (
        <p className="meta mt-1">
          While nothing is written here, the sections of the teams stand beneath this heading.
        </p>
      )}
      <BlockEditor
        {...{ project, writer, references }}
        block={part}
        labelledBy={headingId(part)}
        placeholder="What the readers should know first"
      />
    </section>
  );
}
