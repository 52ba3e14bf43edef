import type { Heading, ReportDocument } from '@/lib/report/document';
import type { OutlineNode } from '@/lib/report/schema';

export type HeadingDraft = Pick<Heading, 'role' | 'level' | 'text'> & {
  number?: string;
  code?: string | null;
  /** The address wished for; made from the text when not given. It gets a suffix where it is taken. */
  id?: string;
};

export type DocumentWriter = {
  blocks: ReportDocument['blocks'];
  /** Adds a heading and returns its address. */
  heading: (draft: HeadingDraft) => string;
  /** Adds lines, if there are any. */
  body: (nodes: OutlineNode[]) => void;
};

/** Collects the blocks of a document and gives each heading an address of its own. */
export function documentWriter(): DocumentWriter {
  const blocks: ReportDocument['blocks'] = [];
  const taken = new Set<string>();
  return {
    blocks,
    heading: ({ role, level, text, number, code, id }) => {
      const own = unique(id ?? slug(text), taken);
      blocks.push({ kind: 'heading', role, level, id: own, number: number ?? null, code: code ?? null, text });
      return own;
    },
    body: (nodes) => {
      if (nodes.length > 0) blocks.push({ kind: 'body', nodes });
    },
  };
}

/** `Université d’Évry (DM)` as `université-d-évry-dm`; `section` where nothing is left. */
export function slug(text: string): string {
  const words = text
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? 'section';
}

function unique(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`;
  taken.add(id);
  return id;
}
