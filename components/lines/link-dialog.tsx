'use client';

import { type Editor, getMarkRange } from '@tiptap/core';
import { Link } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Decline, Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { Tool } from '@/components/ui/toolbar';
import { isSafeLink } from '@/lib/shared/text/safe-link';

/** Asks where the selected words lead. */
export function LinkTool({ editor, isOn }: { editor: Editor; isOn: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const form = useId();
  const put = (link: { words: string; href: string } | null) => {
    setOpen(false);
    setLink(editor, link);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      button={<Tool label="Link" icon={Link} isOn={isOn} />}
      title={isOn ? 'Where does the link lead?' : 'Make a link'}
      actions={(close) => (
        <>
          <Button type="submit" form={form} kind="primary">
            {isOn ? 'Change the link' : 'Make the link'}
          </Button>
          {isOn && <Button onPress={() => put(null)}>Take it away</Button>}
          <Decline onPress={close}>Cancel</Decline>
        </>
      )}
    >
      <LinkForm id={form} {...linkAt(editor)} onLink={put} />
    </Dialog>
  );
}

type LinkFormProps = {
  id: string;
  words: string;
  href: string;
  onLink: (link: { words: string; href: string }) => void;
};

function LinkForm({ id, words, href, onLink }: LinkFormProps) {
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const address = addressOf(String(filled.get('href')));
    if (!isSafeLink(address)) return setError('Write an address that begins with https://, mailto:, / or #.');
    return onLink({ words: String(filled.get('words') ?? '').trim() || address, href: address });
  };
  return (
    <form id={id} onSubmit={submit} noValidate className="grid gap-3">
      <TextField label="Address" name="href" defaultValue={href} error={error} autoFocus inputMode="url" />
      <TextField label="Words" name="words" defaultValue={words} description="What is read; left empty, the address." />
    </form>
  );
}

/** An address as it was meant: `wiki.example/page` is one, too. */
function addressOf(written: string): string {
  const address = written.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(address) ? `https://${address}` : address;
}

function rangeAt({ state }: Editor): { from: number; to: number } {
  const { link } = state.schema.marks;
  const { $from, from, to } = state.selection;
  const around = link === undefined ? undefined : getMarkRange($from, link);
  return around ?? { from, to };
}

function linkAt(editor: Editor): { words: string; href: string } {
  const { from, to } = rangeAt(editor);
  const { href } = editor.getAttributes('link');
  return { words: editor.state.doc.textBetween(from, to, ' '), href: typeof href === 'string' ? href : '' };
}

/** Makes a link of the selected words, or of the one that the cursor is in; null takes it away. Words that stay keep their other marks. */
function setLink(editor: Editor, link: { words: string; href: string } | null): void {
  const { from, to } = rangeAt(editor);
  const chain = editor.chain().focus().setTextSelection({ from, to });
  if (link === null) return void chain.unsetMark('link').run();
  const isReworded = link.words !== editor.state.doc.textBetween(from, to, ' ');
  if (!isReworded) return void chain.setMark('link', { href: link.href }).setTextSelection(to).run();
  const end = from + link.words.length;
  const selected = chain.insertContentAt({ from, to }, link.words).setTextSelection({ from, to: end });
  return void selected.setMark('link', { href: link.href }).setTextSelection(end).run();
}
