'use client';

import { FormTrouble } from '@/components/ui/form-trouble';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import { wordsPart } from '@/lib/projects/schema-form';
import { type ReportForm, reportForm } from '@/lib/shared/report-form';
import { BothSides } from './both-sides';
import { SaveBar } from './save-bar';
import { type FormPartProps, useFormPart } from './use-form-part';

type Words = Pick<ReportForm, 'layout' | 'accomplishments' | 'plans'>;

const layouts = [
  {
    id: 'by-list',
    label: 'One list after the other',
    detail: 'A team’s accomplishments of all its elements, then its plans.',
  },
  { id: 'by-element', label: 'Element by element', detail: 'Both lists under each WBS element.' },
];

/** What the two lists of a section are called in the report, and how they follow each other. */
export function WordsEditor(props: FormPartProps) {
  const form = useFormPart({
    ...props,
    shape: wordsPart,
    read: ({ layout, accomplishments, plans }): Words => ({ layout, accomplishments, plans }),
  });
  const { part, theirs, edit } = form;
  return (
    <form {...form.props} className="max-w-(--measure)">
      {theirs !== null && (
        <BothSides
          mine={inWords(part)}
          theirs={inWords(theirs)}
          onKeepMine={form.keepMine}
          onTakeTheirs={() => form.goOnWith(theirs)}
        />
      )}
      <div className="flex sm:max-w-84 flex-col gap-4">
        <TextField
          label="Heading of what was done"
          isRequired
          error={form.troubleAt('accomplishments')}
          value={part.accomplishments}
          onChange={(accomplishments) => edit({ ...part, accomplishments })}
        />
        <TextField
          label="Heading of what is planned"
          isRequired
          error={form.troubleAt('plans')}
          value={part.plans}
          onChange={(plans) => edit({ ...part, plans })}
        />
        <RadioGroup
          label="Order in a section"
          choices={layouts}
          value={part.layout}
          onChange={(layout) => edit({ ...part, layout: reportForm.shape.layout.parse(layout) })}
        />
      </div>
      <FormTrouble says={form.trouble} />
      <SaveBar state={form.state} isChanged={form.isChanged} />
    </form>
  );
}

function inWords({ layout, accomplishments, plans }: Words): string[] {
  const order = layouts.find(({ id }) => id === layout)?.label ?? layout;
  return [`What was done: ${accomplishments}`, `What is planned: ${plans}`, `Order: ${order}`];
}
