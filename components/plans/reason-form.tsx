'use client';

import { useState } from 'react';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-field';

type Why = { reason: string | null; note: string | null };
type ReasonFormProps = Why & { reasons: string[]; onSave: (why: Why) => void };

/** Why a plan is not done: a category of the project, and what a reader should know. Saved when its field is left. */
export function ReasonForm({ reasons, reason, note, onSave }: ReasonFormProps) {
  const [words, setWords] = useState(note ?? '');
  // What is typed stays while answers come; a note that somebody else changed is shown where nothing is.
  const [last, setLast] = useState(note);
  if (note !== last) {
    setLast(note);
    if (noteOf(words) === last) setWords(note ?? '');
  }
  const known = reason === null || reasons.includes(reason) ? reasons : [...reasons, reason];
  const leave = () => {
    const next = noteOf(words);
    if (next !== note) onSave({ reason, note: next });
  };
  return (
    <div className="mt-3 grid gap-x-3.5 gap-y-2.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <Select
        label="Reason"
        choices={known.map((label) => ({ id: label, label }))}
        value={reason}
        onChange={(chosen) => onSave({ reason: chosen === null ? null : `${chosen}`, note })}
      />
      <TextArea label="What a reader should know" rows={1} value={words} onChange={setWords} onBlur={leave} />
    </div>
  );
}

function noteOf(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
