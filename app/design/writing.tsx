'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import type { RichLine } from '@/lib/lines/schema-rich';
import { Chapter, Line, Specimen } from './specimen';

const LineEditor = dynamic(async () => (await import('@/components/lines/line-editor')).LineEditor, { ssr: false });

/** The text of an entry while it is written. */
export function Writing({ sample }: { sample: RichLine[] }) {
  const [lines, setLines] = useState(sample);
  const [isReadOnly, setReadOnly] = useState(false);
  return (
    <Chapter id="writing" title="Writing">
      <Specimen says="One flowing text whose items are lines" isWide>
        <div className="max-w-[45rem]">
          <h4 id="accomplished" className="border-line-strong border-b pb-2 font-semibold text-h4">
            Accomplished in June
          </h4>
          <LineEditor
            labelledBy="accomplished"
            {...{ lines, isReadOnly, showFigure, uploadFigure, references }}
            onChange={setLines}
          />
          <Line>
            <Switch isSelected={isReadOnly} onChange={setReadOnly}>
              Only read it
            </Switch>
            <Button size="compact" onPress={() => setLines(withColleague)}>
              Let a colleague write
            </Button>
            <span className="meta">{lines.length} lines</span>
          </Line>
        </div>
      </Specimen>
      <Specimen says="Nothing written yet" isWide>
        <Blank />
      </Specimen>
    </Chapter>
  );
}

function Blank() {
  const [lines, setLines] = useState<RichLine[]>([]);
  return (
    <div className="max-w-[45rem]">
      <h4 id="blank" className="border-line-strong border-b pb-2 font-semibold text-h4">
        Accomplished in July
      </h4>
      <LineEditor labelledBy="blank" lines={lines} onChange={setLines} placeholder="What was done, one thing a line" />
    </div>
  );
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 150" fill="#8a8578">${[
  4, 9, 22, 51, 96, 120, 88, 47, 19, 8, 3,
]
  .map((height, at) => `<rect x="${at * 54 + 6}" y="${140 - height}" width="42" height="${height}"/>`)
  .join('')}<path d="M0 140.500h600" stroke="#8a8578"/></svg>`;

const references = [{ kind: 'ticket' as const, prefix: 'MDS-', url: null }];

/** The pictures of this page, by the addresses under which the text knows them. */
const pictures = new Map([['figures/residuals', `data:image/svg+xml,${encodeURIComponent(drawing)}`]]);

function showFigure(url: string): string {
  return pictures.get(url) ?? url;
}

async function uploadFigure(file: File): Promise<{ url: string }> {
  const url = `figures/${crypto.randomUUID()}`;
  pictures.set(url, URL.createObjectURL(file));
  return { url };
}

/** The text once somebody else added words to its first item and a line at its start. */
function withColleague(lines: RichLine[]): RichLine[] {
  const added: RichLine = {
    ...{ id: crypto.randomUUID(), parentId: null, starred: false, kind: 'item' },
    content: [{ type: 'text', text: 'A line that a colleague wrote.', marks: [] }],
  };
  return [added, ...lines.map((line) => (line.kind === 'item' ? { ...line, content: [...line.content, more] } : line))];
}

const more = { type: 'text' as const, text: ' (and more)', marks: [] };
