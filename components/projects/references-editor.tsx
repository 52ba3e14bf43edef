'use client';

import { FormTrouble } from '@/components/ui/form-trouble';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { unionBy } from '@/lib/projects/rules';
import { referencesPart } from '@/lib/projects/schema-form';
import { type ReferencePattern, referenceKind } from '@/lib/shared/report-form';
import { BothSides } from './both-sides';
import { ListEditor } from './list-editor';
import { SaveBar } from './save-bar';
import { type FormPartProps, useFormPart } from './use-form-part';

const kindWords: Record<ReferencePattern['kind'], string> = {
  ticket: 'ticket',
  change: 'change request',
  document: 'document',
  milestone: 'milestone',
  url: 'web address',
};

const kinds = referenceKind.options.map((kind) => ({ id: kind, label: kindWords[kind] }));

/** How tickets, documents and the like are recognised in a text, and where each kind of them is linked to. */
export function ReferencesEditor(props: FormPartProps) {
  const form = useFormPart({ ...props, shape: referencesPart, read: ({ references }) => ({ references }) });
  const { part, theirs } = form;
  return (
    <form {...form.props}>
      {theirs !== null && (
        <BothSides
          mine={part.references.map(inWords)}
          theirs={theirs.references.map(inWords)}
          onKeepMine={form.keepMine}
          onTakeTheirs={() => form.goOnWith(theirs)}
          onKeepBoth={() => form.goOnWith({ references: unionBy(part.references, theirs.references, keyOf) })}
        />
      )}
      <ListEditor<ReferencePattern>
        rows={part.references}
        onChange={(references) => form.edit({ references })}
        blank={{ kind: 'ticket', prefix: '', url: null }}
        nameOf={({ prefix }, index) => prefix || `prefix ${index + 1}`}
        heads={['Prefix', 'Kind', 'Link address']}
        columns="md:grid-cols-[2fr_2fr_6fr]"
        add="Add a prefix"
      >
        {(pattern, index, edit) => (
          <PatternFields
            pattern={pattern}
            edit={edit}
            troubleAt={(field) => form.troubleAt(`references.${index}.${field}`)}
          />
        )}
      </ListEditor>
      <FormTrouble says={form.trouble} />
      <SaveBar state={form.state} isChanged={form.isChanged} />
    </form>
  );
}

type PatternFieldsProps = {
  pattern: ReferencePattern;
  edit: (pattern: ReferencePattern) => void;
  troubleAt: (field: string) => string | undefined;
};

function PatternFields({ pattern, edit, troubleAt }: PatternFieldsProps) {
  return (
    <>
      <TextField
        label="Prefix"
        error={troubleAt('prefix')}
        value={pattern.prefix}
        onChange={(prefix) => edit({ ...pattern, prefix })}
      />
      <Select
        label="Kind"
        choices={kinds}
        value={pattern.kind}
        onChange={(kind) => edit({ ...pattern, kind: referenceKind.parse(kind) })}
      />
      <TextField
        label="Link address"
        inputMode="url"
        error={troubleAt('url')}
        value={pattern.url ?? ''}
        onChange={(url) => edit({ ...pattern, url: url === '' ? null : url })}
      />
    </>
  );
}

function inWords({ prefix, kind, url }: ReferencePattern): string {
  return `${prefix}, ${kindWords[kind]}, ${url === null ? 'not linked' : `linked to ${url}`}`;
}

function keyOf({ kind, prefix }: ReferencePattern): string {
  return `${kind} ${prefix}`;
}
