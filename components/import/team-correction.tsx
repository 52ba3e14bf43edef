'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useCorrecting } from './correct';

/** What a person can say of a team: its name, or that it is another of the report's teams. */
export function TeamCorrection({ team }: { team: string }) {
  const { correct, sections } = useCorrecting();
  const [name, setName] = useState(team);
  const [into, setInto] = useState<string | null>(null);
  const others = sections.filter((section) => section.team !== team).map((section) => section.team);
  const isTaken = others.includes(name.trim());
  return (
    <div className="mb-3 flex flex-wrap gap-x-8 gap-y-3">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          correct({ do: 'rename-team', team, to: name.trim() });
        }}
      >
        <TextField
          label="Name of this team"
          value={name}
          onChange={setName}
          error={isTaken ? 'Another team has this name: merge them.' : undefined}
          className="w-72 max-w-full"
        />
        <Button type="submit" isDisabled={isTaken || name.trim() === '' || name.trim() === team}>
          Rename
        </Button>
      </form>
      {others.length > 0 && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (into !== null) correct({ do: 'merge-teams', team, into });
          }}
        >
          <Select
            label="The same team as"
            placeholder="Choose a team"
            choices={others.map((other) => ({ id: other, label: other }))}
            value={into}
            onChange={(other) => setInto(other === null ? null : String(other))}
            className="w-64 max-w-full"
          />
          <Button type="submit" isDisabled={into === null}>
            Merge
          </Button>
        </form>
      )}
    </div>
  );
}
