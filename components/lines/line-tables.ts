import { Extension, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

// Cells span nothing: Markdown's tables cannot say so. The attributes are what the table's own commands look for.
const cellAttributes = {
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const side = element.getAttribute('data-align') ?? element.getAttribute('align') ?? element.style.textAlign;
      return side === 'left' || side === 'center' || side === 'right' ? side : null;
    },
    renderHTML: ({ align }: { align?: string | null }) => (align ? { 'data-align': align } : {}),
  },
};

/** A table, its first row the head. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
      renderHTML: ({ id }: { id?: string | null }) => (id ? { 'data-id': id } : {}),
    },
    starred: { default: false, rendered: false, parseHTML: () => false },
  }),
  parseHTML: () => [{ tag: 'table' }],
  // A wide table slides within the text.
  renderHTML: ({ HTMLAttributes }) => ['div', { class: 'wide' }, ['table', HTMLAttributes, ['tbody', 0]]],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: () => cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: () => cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', { scope: 'col', ...HTMLAttributes }, 0],
});

/** Says which node is what of a table, and lets cells be selected, copied and pasted. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema: ({ name }: { name: string }) => ({ tableRole: roles[name] }),
  addProseMirrorPlugins: () => [tableEditing()],
});
