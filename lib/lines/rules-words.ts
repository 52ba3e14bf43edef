import type { RichInline, RichLine } from '@/lib/lines/schema-rich';

/** Whether two lines say the same, but for spaces, which are tidied where a line is stored. */
export function saysTheSame(one: RichLine, other: RichLine): boolean {
  return one.kind === other.kind && wordsOf(one) === wordsOf(other);
}

function wordsOf({ content }: RichLine): string {
  if (!Array.isArray(content)) return JSON.stringify(content);
  return content.map(marked).join('').replace(/\s+/g, ' ').trim();
}

/** An inline node with its marks around it; marks that end where they begin again are one, and spaces carry none. */
function marked(node: RichInline, at: number, all: RichInline[]): string {
  if (node.type !== 'text') return JSON.stringify(node);
  const signs = signsOf(node);
  const before = at > 0 ? signsOf(all[at - 1]) : '';
  return signs === before ? node.text : `\u0000${signs}\u0000${node.text}`;
}

function signsOf(node: RichInline | undefined): string {
  return node === undefined || node.marks.length === 0
    ? ''
    : node.marks
        .map((mark) => JSON.stringify(mark))
        .sort()
        .join();
}
