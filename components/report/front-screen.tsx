'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { SavedState } from '@/components/lines/saved-state';
import { useTexts } from '@/components/lines/use-texts';
import { monthName } from '@/components/months/month-name';
import { boardAddress, reportAddress } from '@/components/shell/addresses';
import { Shelf } from '@/components/shell/shelf';
import { ButtonLink } from '@/components/ui/link';
import { refreshTexts } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import { followProject } from '@/lib/client/project-changes';
import type { FrontMatter, FrontPart } from '@/lib/report/schema-front';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { AddPart } from './front-add-part';
import { Offers } from './front-offers';

const BlockEditor = dynamic(async () => (await import('@/components/lines/block-editor')).BlockEditor, { ssr: false });

export type FrontScreenProps = {
  project: string;
  /** The id of the person who writes. */
  writer: string;
  /** The front matter as the page came with it. */
  loaded: FrontMatter;
};

/** The front matter of a report, written where it will be read, with what the teams offer for it beside it. */
export function FrontScreen({ project, writer, loaded }: FrontScreenProps) {
  const { month } = loaded;
  const { front, show } = useFront({ project, writer, loaded });
  const { parts, offers, references } = front;
  const texts = useTexts(
    { project, writer },
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
      <main
        id="main"
        className="mx-auto grid max-w-[77rem] gap-x-14 px-4 pt-8 pb-16 sm:px-8 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <div className="min-w-0">
          <h1>Front matter, {monthName(month)}</h1>
          {parts.length === 0 && (
            <p className="text mt-3 text-ink-2">
              It has no part yet. A summary, the status of the project, selected accomplishments and risks are usual;
              the next months begin with the same parts.
            </p>
          )}
          {parts.map((part, at) => (
            <Part
              key={part.id}
              {...{ project, writer, part, references }}
              isHeading={at === parts.length - 1 && countOf(part) === 0}
            />
          ))}
          <AddPart {...{ project, month, parts }} onAdded={show} />
        </div>
        <Offers {...{ project, writer, parts, offers }} />
      </main>
    </>
  );
}

type PartProps = {
  project: string;
  writer: string;
  part: FrontPart;
  references: ReferencePattern[];
  /** Whether the teams' sections stand beneath it, as they do beneath a heading with nothing of its own right before them. */
  isHeading: boolean;
};

function Part({ project, writer, part, references, isHeading }: PartProps) {
  const heading = `part-${part.id}`;
  return (
    <section aria-labelledby={heading} className="mt-9">
      <h2 id={heading} className="serif-heading">
        {part.heading === '' ? 'Above the first heading' : part.heading}
      </h2>
      {isHeading && (
        <p className="meta mt-1">
          While nothing is written here, the sections of the teams stand beneath this heading.
        </p>
      )}
      <BlockEditor
        {...{ project, writer, references }}
        block={part}
        labelledBy={heading}
        placeholder="What the readers should know first"
      />
    </section>
  );
}

/** Changes of these tables may change the front matter, or what is offered for it. */
const tables = ['Line', 'Block'];

function useFront({ project, writer, loaded }: FrontScreenProps) {
  const { month } = loaded;
  const queries = useQueryClient();
  const { data: front } = useQuery({
    queryKey: ['front', project, month],
    queryFn: () => client.report.getFront({ project, month }),
    initialData: loaded,
  });
  const show = (next: FrontMatter) => queries.setQueryData(['front', project, month], next);
  useEffect(
    () =>
      followProject(project, {
        tables,
        onChange: async () => {
          await queries.invalidateQueries({ queryKey: ['front', project, month] });
          refreshTexts({ project, writer }, queries.getQueryData<FrontMatter>(['front', project, month])?.parts ?? []);
        },
      }),
    [queries, project, writer, month],
  );
  return { front, show };
}
