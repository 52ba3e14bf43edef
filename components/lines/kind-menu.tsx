'use client';

import type { Command } from '@tiptap/pm/state';
import { ChevronDown } from 'lucide-react';
import { become, becomeCode } from '@/components/lines/line-commands';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { TextKind } from '@/lib/lines/schema-rich';

type KindMenuProps = {
  /** The kind of the line at the cursor, or the name of the node that it is. */
  kind: string;
  onChoose: (command: Command) => void;
};

/** Says what the line at the cursor is, and makes it something else; a table and a figure stay what they are. */
export function KindMenu({ kind, onChoose }: KindMenuProps) {
  const fixed = fixedWords[kind];
  if (fixed !== undefined) return <span className={`${wordStyle} px-2 font-medium text-ink-3 text-xs`}>{fixed}</span>;
  return (
    <MenuButton label="Kind of line" kind="quiet" size="compact" edge="start" entries={[kindEntries(onChoose)]}>
      <span className="sr-only">Kind of line:</span>
      <span className={wordStyle}>{kinds.find(({ id }) => id === kind)?.name}</span>
      <Icon of={ChevronDown} size="small" />
    </MenuButton>
  );
}

/** A row for each kind of line, which makes the line at the cursor one. */
export function kindEntries(onChoose: (command: Command) => void): MenuEntry[] {
  return kinds.map(({ id, name, says }) => ({
    ...{ id, label: name, detail: says },
    onAction: () => onChoose(id === 'codeBlock' ? becomeCode : become(id)),
  }));
}

const wordStyle = 'min-w-12 flex-none text-left';
const fixedWords: Record<string, string> = { table: 'Table', figure: 'Figure' };

const kinds: { id: TextKind | 'codeBlock'; name: string; says: string }[] = [
  { id: 'item', name: 'Item', says: 'one thing, a line of the list' },
  { id: 'label', name: 'Label', says: 'heads the lines below it' },
  { id: 'epic', name: 'Epic', says: 'a ticket that others belong to' },
  { id: 'prose', name: 'Prose', says: 'a paragraph outside the list' },
  { id: 'nil', name: 'Nil statement', says: 'there is nothing, on purpose' },
  { id: 'codeBlock', name: 'Code', says: 'lines as they are written' },
];
