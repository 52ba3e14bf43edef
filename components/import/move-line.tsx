'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { OutlineSection } from '@/lib/report/schema';
import { type LinePlace, useCorrecting } from './correct';

type Place = NonNullable<LinePlace>;
type MoveLineProps = { line: number; place: LinePlace; onDone: () => void };

/** Puts a line where it belongs: a team, one of its elements, a list. */
export function MoveLine({ line, place, onDone }: MoveLineProps) {
  const { correct, sections } = useCorrecting();
  const [to, setTo] = useState<Place>(
    place ?? { team: sections[0]?.team ?? '', element: null, list: 'accomplishments' },
  );
  const section = sections.find(({ team }) => team === to.team);
  const isWhereItIs =
    place !== null && place.team === to.team && place.element === to.element && place.list === to.list;
  if (section === undefined) return null;
  return (
    <form
      className="mt-2.5 grid items-end gap-2 sm:grid-cols-[1fr_1fr_auto_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        correct({ do: 'move-line', line, ...to });
        onDone();
      }}
    >
      <Select
        label="Team"
        choices={sections.map(({ team }) => ({ id: team, label: team }))}
        value={to.team}
        onChange={(team) => setTo({ ...to, team: String(team), element: firstElement(sections, String(team)) })}
      />
      <Select
        label="Element"
        choices={elementsOf(section)}
        value={to.element ?? noElement}
        onChange={(element) => setTo({ ...to, element: element === noElement ? null : String(element) })}
      />
      <Select
        label="List"
        choices={lists}
        value={to.list}
        onChange={(list) => setTo({ ...to, list: list === 'plans' ? 'plans' : 'accomplishments' })}
      />
      <Button type="submit" isDisabled={isWhereItIs}>
        Move
      </Button>
    </form>
  );
}

const noElement = ' ';
const lists = [
  { id: 'accomplishments', label: 'Accomplishments' },
  { id: 'plans', label: 'Plans' },
];

function elementsOf({ entries }: OutlineSection) {
  const elements = entries.flatMap(({ code, title }) => {
    const id = code ?? title;
    return id === null ? [] : [{ id, label: [code, title].filter(Boolean).join(' ') }];
  });
  return [{ id: noElement, label: 'None: the team itself' }, ...elements];
}

function firstElement(sections: OutlineSection[], team: string): string | null {
  const entry = sections.find((section) => section.team === team)?.entries[0];
  return entry?.code ?? entry?.title ?? null;
}
