import type { RichLine } from '@/lib/lines/schema-rich';

/** A step of somebody who edits: what she does to the how-manyth line, and where to it goes. */
export type EditStep = { act: 'change' | 'add' | 'remove' | 'move' | 'nest'; at: number; to: number };

export const editActs = ['change', 'add', 'remove', 'move', 'nest'] as const;

/** An item of these words, for tests. */
export function item(id: string, text: string, parentId: string | null = null): RichLine {
  return { id, parentId, starred: false, kind: 'item', content: [{ type: 'text', text, marks: [] }] };
}

/** The words of each line of `item`s. */
export function wordsOf(lines: RichLine[]): string[] {
  return lines.map(({ content }) => /"text":"([^"]*)"/.exec(JSON.stringify(content))?.[1] ?? '');
}

/** What a step makes of lines in document order. `added` is the new line, where one is added; else its words are the new ones. */
export function afterStep(lines: RichLine[], { act, at, to }: EditStep, added: RichLine): RichLine[] {
  const line = lines[at % Math.max(1, lines.length)];
  if (act === 'add' || line === undefined) return lines.concat(added);
  if (act === 'change') return lines.map((one) => (one.id === line.id ? { ...added, ...placeOf(line) } : one));
  const under = subtree(lines, line.id);
  const rest = lines.filter(({ id }) => !under.has(id));
  if (act === 'remove') return rest;
  const moved = lines.filter(({ id }) => under.has(id));
  const parent = act === 'nest' ? rest[to % Math.max(1, rest.length)] : undefined;
  const replaced = moved.map((one) => (one.id === line.id ? { ...one, parentId: parent?.id ?? null } : one));
  return inOrder([...rest, ...replaced]);
}

/** Lines with each right after its parent or what hangs there before it. */
export function inOrder(lines: RichLine[], parentId: string | null = null): RichLine[] {
  return lines.filter((line) => line.parentId === parentId).flatMap((line) => [line, ...inOrder(lines, line.id)]);
}

function placeOf({ id, parentId }: RichLine) {
  return { id, parentId };
}

function subtree(lines: RichLine[], root: string): Set<string> {
  const ids = new Set([root]);
  for (const { id, parentId } of lines) if (parentId !== null && ids.has(parentId)) ids.add(id);
  return ids;
}
