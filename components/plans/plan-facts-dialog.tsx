'use client';

import { type FormEvent, useId, useState } from 'react';
import { monthName } from '@/components/months/month-name';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { client } from '@/lib/client/orpc';
import type { PlanFacts, SectionFacts } from '@/lib/plans/schema-facts';
import { nextMonth } from '@/lib/shared/months';

type PlanFactsDialogProps = {
  project: string;
  /** The month in which it is planned. */
  month: string;
  line: string;
  known: SectionFacts;
  onSaved: (facts: PlanFacts) => void;
  onClose: () => void;
};

const atOnce = 'at-once';
const monthsAhead = 12;

/** Asks who answers for a plan, which milestone it works towards, and before which month it is not due. */
export function PlanFactsDialog({ project, month, line, known, onSaved, onClose }: PlanFactsDialogProps) {
  const form = useId();
  const facts = known.facts.find(({ lineId }) => lineId === line);
  const [owners, setOwners] = useState(facts?.owners.join(', ') ?? '');
  const [milestone, setMilestone] = useState(facts?.milestones[0]?.code ?? null);
  const [notBefore, setNotBefore] = useState(facts?.notBefore ?? null);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const others = facts?.milestones.slice(1).map(({ code }) => code) ?? [];
    const edit = {
      ...{ project, line, notBefore, owners: namesIn(owners) },
      milestones: milestone === null ? others : [milestone, ...others],
    };
    const found = await attempt(async () => onSaved(await client.plans.setFacts(edit)));
    setPending(false);
    setTrouble(found?.sentence);
    if (found === null) onClose();
  };
  return (
    <OpenDialog
      title="Who, towards what, by when?"
      onClose={onClose}
      actions={(close) => (
        <>
          <Button type="submit" form={form} kind="primary" isPending={isPending}>
            Save
          </Button>
          <Decline onPress={close}>Cancel</Decline>
        </>
      )}
    >
      <form id={form} onSubmit={(event) => void save(event)} className="grid gap-4 font-ui">
        <TextField
          label="Owners"
          description={`Names, parted by commas; the first one leads.${suggested(known.people)}`}
          value={owners}
          onChange={setOwners}
          autoFocus
        />
        <ComboBox
          label="Milestone"
          description="Left empty, it works towards none."
          choices={choicesOf(known, facts)}
          defaultSelectedKey={milestone}
          onSelectionChange={(code) => setMilestone(code === null ? null : String(code))}
          empty="No milestone that is open has that name"
        />
        <Select
          label="Not before"
          description="Until then it is not due, and waits for no outcome."
          choices={[{ id: atOnce, label: `${monthName(nextMonth(month))}, as every plan` }, ...laterMonths(month)]}
          value={notBefore ?? atOnce}
          onChange={(chosen) => setNotBefore(chosen === atOnce ? null : String(chosen))}
        />
        <FormTrouble says={trouble} />
      </form>
    </OpenDialog>
  );
}

function namesIn(owners: string): string[] {
  return owners
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const mostSuggested = 6;

function suggested(people: string[]): string {
  return people.length === 0
    ? ''
    : ` Known here: ${people.slice(0, mostSuggested).join(', ')}${people.length > mostSuggested ? ' …' : '.'}`;
}

function choicesOf({ milestones }: SectionFacts, facts: PlanFacts | undefined) {
  const chosen = facts?.milestones.filter(({ code }) => !milestones.some((one) => one.code === code)) ?? [];
  return [...milestones, ...chosen].map(({ code, title }) => ({ id: code, label: `${code} ${title}` }));
}

function laterMonths(month: string) {
  const months: string[] = [];
  for (let later = nextMonth(nextMonth(month)); months.length < monthsAhead; later = nextMonth(later))
    months.push(later);
  return months.map((later) => ({ id: later, label: monthName(later) }));
}
