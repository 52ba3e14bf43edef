'use client';

import { FileText, Upload } from 'lucide-react';
import { useId, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button';
import { Icon } from './icon';
import { Notice } from './notice';

type FileDropProps = {
  /** What to bring: "A monthly report". */
  label: string;
  /** What is accepted, in words: "Word, HTML, Markdown or text, at most 20 MB". */
  description: string;
  /** Endings of names with their dot, in small letters: `['.docx', '.md']`. */
  endings: string[];
  /** Bytes. */
  maxSize: number;
  onFile: (file: File) => void;
  isDisabled?: boolean;
};

/** A place for one file: dropped, pasted or chosen. What cannot be taken is said here and not handed on. */
export function FileDrop({ label, description, endings, maxSize, onFile, isDisabled = false }: FileDropProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = useId();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const reason = whyNot(file, endings, maxSize);
    setTrouble(reason);
    setChosen(reason === null ? file.name : null);
    if (reason === null) onFile(file);
  };
  return (
    <div className="flex flex-col gap-2.5">
      <DropZone
        aria-label={label}
        isDisabled={isDisabled}
        getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
        onDrop={async ({ items }) => {
          const item = items.find((each) => each.kind === 'file');
          take(await item?.getFile());
        }}
        className="flex min-h-44 flex-col items-center justify-center gap-3 rounded-md border border-control border-dashed bg-sunken p-6 text-center text-sm drop-target:border-accent drop-target:border-solid drop-target:bg-accent-soft focus-visible:outline-focus"
      >
        <Icon of={chosen === null ? Upload : FileText} size="large" className="text-ink-2" />
        <p aria-live="polite">
          {chosen === null ? `Drop ${label.toLowerCase()} here` : <b className="break-all font-medium">{chosen}</b>}
        </p>
        <FileTrigger acceptedFileTypes={endings} onSelect={(files) => take(files?.[0])}>
          <Button isDisabled={isDisabled} aria-describedby={id}>
            {chosen === null ? 'Choose a file' : 'Choose another file'}
          </Button>
        </FileTrigger>
        <p id={id} className="text-ink-3 text-xs">
          {description}
        </p>
      </DropZone>
      {trouble !== null && <Notice kind="stop" title={trouble} />}
    </div>
  );
}

function whyNot({ name, size }: File, endings: string[], maxSize: number): string | null {
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) {
    return `“${name}” is none of ${endings.join(', ')}. Save it as one of them and bring it again.`;
  }
  if (size > maxSize) return `“${name}” is larger than ${Math.floor(maxSize / 1024 / 1024)} MB. Bring it in parts.`;
  return size === 0 ? `“${name}” is empty. Choose another file.` : null;
}
