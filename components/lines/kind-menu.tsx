'use client';

import type { Command } from '@tiptap/pm/state';
import { ChevronDown } from 'lucide-react';
import { become, becomeCode } from '@/components/lines/line-commands';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu';
import type { TextKind } from '@/lib/lines/schema-rich';

type KindMenuProps = { kind: TextKind | 'code' | 'block' | undefined; onChoose: (command: Command) => void };

/** Says what the line at the cursor is, and makes it something else. */
export function KindMenu({ kind, onChoose }: KindMenuProps) {
  const entries = kindsInOrder.map((id) => ({
    id,
    label: kindWords[id].name,
    detail: kindWords[id].says,
    onAction: () => onChoose(become(id)),
  }));
  const code = { id: 'code', label: 'Code', detail: 'lines as they are', onAction: () => onChoose(becomeCode) };
  return (
    <MenuButton label="Kind of line" kind="quiet" size="compact" entries={[entries, [code]]}>
      <span className="sr-only">Kind of line:</span>
      <span className="min-w-12 text-left">{wordOf(kind)}</span>
      <Icon of={ChevronDown} size="small" />
    </MenuButton>
  );
}

const kindWords: Record<TextKind, { name: string; says: string }> = {
  item: { name: 'Item', says: 'one thing, a line of the list' },
  label: { name: 'Label', says: 'heads the lines below it' },
  epic: { name: 'Epic', says: 'a ticket that others belong to' },
  prose: { name: 'Prose', says: 'a paragraph outside the list' },
  nil: { name: 'Nil statement', says: 'there is nothing, on purpose' },
};
const kindsInOrder: TextKind[] = ['item', 'label', 'epic', 'prose', 'nil'];

function wordOf(kind: KindMenuProps['kind']): string {
  if (kind === 'code') return 'Code';
  return kind === undefined || kind === 'block' ? 'Block' : kindWords[kind].name;
}
