'use client';

import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-field';
import { useDraft } from './use-draft';

type CommentFormProps = {
  /** Names what is typed here, so that it is kept until it is sent. */
  draft: string;
  label: string;
  action: string;
  send: (text: string) => Promise<void>;
  onCancel: () => void;
};

/** A few words about a line. What could not be sent stays in the field, and what was not sent is there when it is opened again. */
export function CommentForm({ draft, label, action, send, onCancel }: CommentFormProps) {
  const { text, write } = useDraft(draft);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const submit = async () => {
    if (text.trim() === '') {
      setTrouble('A comment says something.');
      return;
    }
    setPending(true);
    const found = await attempt(async () => {
      await send(text);
      write('');
    });
    setPending(false);
    setTrouble(found?.sentence);
  };
  return (
    <form
      className="mb-6 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={label}
        value={text}
        onChange={write}
        maxLength={4_000}
        autoFocus
        {...(trouble !== undefined && { error: trouble })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" size="compact" isPending={isPending}>
          {action}
        </Button>
        <Button kind="quiet" size="compact" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
