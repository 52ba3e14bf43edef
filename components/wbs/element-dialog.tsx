'use client';

import { type FormEvent, useId, useState } from 'react';
import { monthName } from '@/components/months/month-name';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { client } from '@/lib/client/orpc';
import { codeAndTitle } from '@/lib/wbs/rules';
import type { Wbs, WbsElement } from '@/lib/wbs/schema';
import { outcomeOf } from './change-outcome';

type ElementDialogProps = {
  project: string;
  wbs: Wbs;
  /** Null for a new one. */
  element: WbsElement | null;
  onChanged: (wbs: Wbs) => void;
  onClose: () => void;
};

const none = 'none';

/** Asks what an element is called, where it stands and who holds it. */
export function ElementDialog({ project, wbs, element, onChanged, onClose }: ElementDialogProps) {
  const form = useId();
  const [code, setCode] = useState(element?.code ?? '');
  const [title, setTitle] = useState(element?.title ?? '');
  const [parentId, setParentId] = useState(element?.parentId ?? null);
  const [teamId, setTeamId] = useState(element === null ? (wbs.teams[0]?.id ?? null) : element.teamId);
  const [isLevelOfEffort, setLevelOfEffort] = useState(element?.isLevelOfEffort ?? false);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const words = { code: code.trim(), title: title.trim() === '' ? null : title, parentId, teamId, isLevelOfEffort };
    const asked =
      element === null
        ? client.wbs.add({ project, ...words })
        : client.wbs.edit({ project, id: element.id, version: element.version, ...words, code: words.code || null });
    const { now, refusal } = await outcomeOf(asked);
    setPending(false);
    if (now !== null) onChanged(now);
    if (refusal === null) onClose();
    else setTrouble(refusal);
  };
  return (
    <OpenDialog
      title={element === null ? 'Add an element' : `Change ${element.code ?? element.title ?? 'this element'}`}
      onClose={onClose}
      actions={(close) => (
        <>
          <Button type="submit" form={form} kind="primary" isPending={isPending}>
            {element === null ? 'Add it' : 'Save'}
          </Button>
          <Decline onPress={close}>Cancel</Decline>
        </>
      )}
    >
      <form id={form} onSubmit={(event) => void save(event)} className="grid gap-4 font-ui">
        <TextField label="Code" value={code} onChange={setCode} autoFocus isRequired={element?.code !== null} />
        <TextField label="Title" value={title} onChange={setTitle} />
        <Select
          label="Beneath"
          choices={[{ id: none, label: 'Nothing: it stands at the top' }, ...parentsFor(wbs, element)]}
          value={parentId ?? none}
          onChange={(chosen) => setParentId(chosen === none ? null : String(chosen))}
        />
        <Select
          label="Held by"
          description={`From ${monthName(wbs.from)} on. Without a team it is in no month that is opened from then on.`}
          choices={[
            { id: none, label: 'Nobody: it is retired' },
            ...wbs.teams.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={teamId ?? none}
          onChange={(chosen) => setTeamId(chosen === none ? null : String(chosen))}
        />
        <Checkbox
          isSelected={isLevelOfEffort}
          onChange={setLevelOfEffort}
          description="Management and the like, where no single product is promised."
        >
          Level of effort
        </Checkbox>
        <FormTrouble says={trouble} />
      </form>
    </OpenDialog>
  );
}

function parentsFor({ elements }: Wbs, element: WbsElement | null) {
  return elements
    .filter(({ id }) => id !== element?.id)
    .map((one) => ({ id: one.id, label: codeAndTitle(one) || 'No code' }));
}
