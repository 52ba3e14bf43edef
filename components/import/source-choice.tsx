'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FileDrop } from '@/components/ui/file-drop';
import { TextArea } from '@/components/ui/text-field';
import { largestDocument } from '@/lib/report/import/file/size';

const endings = ['.docx', '.html', '.htm', '.md', '.txt', '.json'];

/** Where a document comes from: a file, or text that is pasted. */
export function SourceChoice({ onFile }: { onFile: (file: File) => void }) {
  return (
    <div className="mt-8 max-w-[44rem]">
      <FileDrop
        label="A monthly report"
        description="Word, HTML, Markdown, text, or a report’s data as JSON; at most 20 MB"
        endings={endings}
        maxSize={largestDocument}
        onFile={onFile}
      />
      <div className="mt-4">
        <Disclosure summary="Paste the text instead">
          <PastedText onFile={onFile} />
        </Disclosure>
      </div>
    </div>
  );
}

function PastedText({ onFile }: { onFile: (file: File) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className="flex flex-col items-start gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onFile(new File([text], pastedName(text), { type: 'text/plain' }));
      }}
    >
      <TextArea
        label="Text of the report"
        description="With its headings and bullets; Markdown is understood."
        rows={8}
        value={text}
        onChange={setText}
        className="w-full"
      />
      <Button type="submit" isDisabled={text.trim() === ''}>
        Read it
      </Button>
    </form>
  );
}

/** A heading of Markdown tells Markdown; all else is text. */
function pastedName(text: string): string {
  return /^#{1,6} \S/m.test(text) ? 'pasted.md' : 'pasted.txt';
}
