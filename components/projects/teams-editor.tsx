'use client';

import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { unionBy } from '@/lib/projects/rules';
import type { FormTeam } from '@/lib/projects/schema';
import { teamsPart } from '@/lib/projects/schema-form';
import { AliasesField } from './aliases-field';
import { BothSides } from './both-sides';
import { ListEditor } from './list-editor';
import { SaveBar } from './save-bar';
import { type FormPartProps, useFormPart } from './use-form-part';

/** The teams of a project, in the order of its report. */
export function TeamsEditor(props: FormPartProps) {
  const form = useFormPart({ ...props, shape: teamsPart, read: ({ teams }) => ({ teams }) });
  const { part, theirs } = form;
  return (
    <form {...form.props}>
      {theirs !== null && (
        <BothSides
          mine={part.teams.map(inWords)}
          theirs={theirs.teams.map(inWords)}
          onKeepMine={form.keepMine}
          onTakeTheirs={() => form.goOnWith(theirs)}
          onKeepBoth={() => form.goOnWith({ teams: unionBy(part.teams, theirs.teams, ({ id, name }) => id ?? name) })}
        />
      )}
      <ListEditor<FormTeam>
        rows={part.teams}
        onChange={(teams) => form.edit({ teams })}
        blank={{ id: null, name: '', aliases: [], under: null }}
        nameOf={({ name }, index) => name || `team ${index + 1}`}
        heads={['Name', 'Also written as, parted by semicolons', 'Under the heading']}
        columns="md:grid-cols-[4fr_4fr_3fr]"
        add="Add a team"
      >
        {(team, index, edit) => <TeamFields team={team} edit={edit} error={form.troubleAt(`teams.${index}.name`)} />}
      </ListEditor>
      <FormTrouble says={form.trouble} />
      <SaveBar state={form.state} isChanged={form.isChanged} />
    </form>
  );
}

type TeamFieldsProps = { team: FormTeam; edit: (team: FormTeam) => void; error: string | undefined };

function TeamFields({ team, edit, error }: TeamFieldsProps) {
  return (
    <>
      <TextField label="Name" error={error} value={team.name} onChange={(name) => edit({ ...team, name })} />
      <AliasesField aliases={team.aliases} onChange={(aliases) => edit({ ...team, aliases })} />
      <TextField
        label="Under the heading"
        value={team.under ?? ''}
        onChange={(under) => edit({ ...team, under: under === '' ? null : under })}
      />
    </>
  );
}

function inWords({ name, aliases, under }: FormTeam): string {
  const also = aliases.length > 0 ? `, also ${aliases.join('; ')}` : '';
  return `${name}${also}${under === null ? '' : `, under ${under}`}`;
}
