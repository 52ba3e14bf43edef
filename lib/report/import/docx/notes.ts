import { styleRole } from '@/lib/report/import/docx/styles';

/** What is used here of mammoth's tree of a Word document. */
export type WordNode = {
  type: string;
  children?: WordNode[];
  styleName?: string | null;
  styleId?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  indent?: { start?: string | null };
  alignment?: string | null;
  font?: string | null;
  name?: string;
};

/** Begins the name of a bookmark that holds a note; Word's own bookmarks cannot hold a colon. */
export const notePrefix = 'note:';
/** Character style that becomes code. */
export const codeRun = 'Lunation code run';
/** Character styles inside the links of Lunation's own exports, and the classes that they become. */
export const linkRuns = { title: 'Lunation link title', image: 'Lunation image' };
export const linkClasses = { title: 'lunation-title', image: 'lunation-image' };

const fixed = /courier|consolas|menlo|monaco|mono/i;

/**
 * Leaves in each paragraph notes on what HTML would not say (its list, its style), as bookmarks, which come out as `<a id>`. Lists
 * are left to be nested there. Contents go, and links and numbers that Lunation's own exports add.
 */
export function withNotes(node: WordNode): WordNode {
  if (node.children === undefined) return node;
  const children = node.children.flatMap((child) => keep(child)).map(withNotes);
  if (node.type === 'run') return { ...node, children, ...(fixed.test(node.font ?? '') ? asCode : {}) };
  if (node.type !== 'paragraph') return { ...node, children };
  const notes = notesOn(node).map((note): WordNode => ({ type: 'bookmarkStart', name: notePrefix + note }));
  return { ...node, numbering: null, children: [...notes, ...children] };
}

const asCode = { styleName: codeRun, styleId: null };

function keep(node: WordNode): WordNode[] {
  const name = (node.styleName ?? '').toLowerCase();
  if (node.type === 'paragraph' && styleRole(name) === 'ignored') return [];
  if (node.type === 'run' && name === 'lunation number') return [];
  if (node.type === 'hyperlink' && hasReferenceRun(node)) return node.children ?? [];
  return [node];
}

function hasReferenceRun({ children = [] }: WordNode): boolean {
  return children.some((child) => child.styleName?.toLowerCase() === 'lunation reference' || hasReferenceRun(child));
}

function notesOn({ styleName, numbering, indent, alignment }: WordNode): string[] {
  const name = (styleName ?? '').toLowerCase();
  const role = styleRole(name);
  const isTitle = role === 'title' || role === 'month' || /^heading( \d)?$/.test(name);
  const list = numbering && !isTitle ? `list ${numbering.level} ${numbering.isOrdered ? 'ol' : 'ul'}` : null;
  const side = /^lunation c(ell|olumn head)$/.test(name) && alignment ? `align ${alignment}` : null;
  return [role, list ?? continuing(name, indent?.start ?? null), side].filter((note) => note !== null);
}

/** Twentieths of a point by which Word indents each level of a list. */
const levelIndent = 720;

/** Word's styles for what goes on in a bullet. */
function continuing(name: string, indent: string | null): string | null {
  const level = /^list continue(?: (\d))?$/.exec(name);
  if (level !== null) return `in ${level[1] ?? 1}`;
  return name === 'list paragraph' ? `in ${Math.max(1, Math.round(Number(indent ?? 0) / levelIndent))}` : null;
}
