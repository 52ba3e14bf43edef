'use client';

import { Archive, ArchiveRestore } from 'lucide-react';
import { monthName } from '@/components/months/month-name';
import { FormTrouble } from '@/components/ui/form-trouble';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { unionBy } from '@/lib/projects/rules';
import type { FormTeam } from '@/lib/projects/schema';
import { teamsPart } from '@/lib/projects/schema-form';
import type { Wbs } from '@/lib/wbs/schema';
import { AliasesField } from './aliases-field';
import { BothSides } from './both-sides';
import { ListEditor } from './list-editor';
import { SaveBar } from './save-bar';
import { type FormPartProps, useFormPart } from './use-form-part';
import { useRetirement } from './use-retirement';

type TeamsEditorProps = FormPartProps & { retired: Wbs['retired'] };

/** The teams of a project, in the order of its report; those that report no more among them. */
export function TeamsEditor({ retired, ...props }: TeamsEditorProps) {
  const retirement = useRetirement({ project: props.loaded.slug, retired });
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
        button={(team) => <RetirementButton team={team} {...retirement} />}
      >
        {(team, index, edit) => (
          <TeamFields
            {...{ team, edit }}
            error={form.troubleAt(`teams.${index}.name`)}
            retiredFrom={retirement.retiredFrom(team.id)}
          />
        )}
      </ListEditor>
      <FormTrouble says={retirement.trouble ?? form.trouble} />
      <SaveBar state={form.state} isChanged={form.isChanged} />
      {retirement.dialog}
    </form>
  );
}

type RetirementButtonProps = { team: FormTeam } & Pick<
  ReturnType<typeof useRetirement>,
  'retiredFrom' | 'ask' | 'takeBack'
>;

function RetirementButton({ team: { id, name }, retiredFrom, ask, takeBack }: RetirementButtonProps) {
  const isRetired = retiredFrom(id) !== null;
  return (
    <IconButton
      label={isRetired ? `Take ${name} back` : `Retire ${name || 'this team'}`}
      icon={isRetired ? ArchiveRestore : Archive}
      isDisabled={id === null}
      onPress={() => {
        if (id === null) return;
        if (isRetired) void takeBack(id);
        else ask({ id, name });
      }}
    />
  );
}

type TeamFieldsProps = {
  team: FormTeam;
  edit: (team: FormTeam) => void;
  error: string | undefined;
  retiredFrom: string | null;
};

function TeamFields({ team, edit, error, retiredFrom }: TeamFieldsProps) {
  return (
    <>
      <TextField label="Name" error={error} value={team.name} onChange={(name) => edit({ ...team, name })} />
      <AliasesField aliases={team.aliases} onChange={(aliases) => edit({ ...team, aliases })} />
      <TextField
        label="Under the heading"
        value={team.under ?? ''}
        onChange={(under) => edit({ ...team, under: under === '' ? null : under })}
      />
      {retiredFrom !== null && (
        <p className="text-ink-2 text-xs md:col-span-3">Retired: it has no section from {monthName(retiredFrom)} on.</p>
      )}
    </>
  );
}

function inWords({ name, aliases, under }: FormTeam): string {
  const also = aliases.length > 0 ? `, also ${aliases.join('; ')}` : '';
  return `${name}${also}${under === null ? '' : `, under ${under}`}`;
}
