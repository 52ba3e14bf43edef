import { appendNode, deepestLevel, tooDeep } from '@/lib/report/import/compose/nodes';
import type { Warning } from '@/lib/report/import/compose/role';
import { type ShownForm, teamsOf } from '@/lib/report/import/learn/form';
import { isBlock, nodesOf, withNodes } from '@/lib/report/nodes';
import type {
  OutlineEntry,
  OutlineNode,
  OutlineReference,
  OutlineSection,
  OutlineStaffing,
  ReportOutline,
} from '@/lib/report/schema';
import { canonicalBlock } from '@/lib/shared/text/blocks';
import { canonicalInline } from '@/lib/shared/text/inline';

/** An outline that came as JSON, with its texts in the form in which texts are held: no script, no unsafe link, nested as far as lines may be. */
export function cleanOutline(outline: ReportOutline): ReportOutline {
  const warnings: Warning[] = [];
  const { front, sections } = withNodes(outline, (nodes) => cleanNodes(nodes, warnings));
  return {
    ...outline,
    title: canonicalInline(outline.title),
    front: front.map(({ heading, nodes }) => ({ heading: canonicalInline(heading), nodes })),
    sections: sections.map(cleanSection),
    warnings: [...outline.warnings, ...warnings],
  };
}

/** What an outline shows of its report's form: its teams and references. Its words for the lists are not in it. */
export function formOfOutline({ sections, references }: ReportOutline): ShownForm {
  return {
    layout: null,
    accomplishments: null,
    plans: null,
    teams: teamsOf(sections),
    references: patternsOf(references),
  };
}

// No document has more lines than this; a number beyond it is no line's.
const mostLines = 1_000_000;

/** The lines of an outline by their numbers, for showing beside a warning. */
export function linesOf(outline: ReportOutline): string[] {
  const lines: string[] = [];
  const placed = [...nodesOf(outline).map(({ text, lines: [line] }) => ({ text, line })), ...outline.unplaced];
  for (const { text, line } of placed) if (line >= 1 && line <= mostLines) lines[line - 1] = text;
  return Array.from(lines, (text = '') => text);
}

function cleanSection({ team, under, preamble, entries, staffing }: OutlineSection): OutlineSection {
  return {
    team: canonicalInline(team),
    under: clean(under),
    preamble,
    entries: entries.map(cleanEntry),
    staffing: staffing.map(cleanStaffing),
  };
}

function cleanEntry({ code, title, heading, ...lists }: OutlineEntry): OutlineEntry {
  return {
    ...lists,
    code: clean(code),
    title: clean(title),
    heading: { accomplishments: clean(heading.accomplishments), plans: clean(heading.plans) },
  };
}

function cleanStaffing({ heading, code, nodes }: OutlineStaffing): OutlineStaffing {
  return { heading: canonicalInline(heading), code: clean(code), nodes };
}

function clean(text: string | null): string | null {
  return text === null ? null : canonicalInline(text);
}

function cleanNodes(nodes: OutlineNode[], warnings: Warning[]): OutlineNode[] {
  const cleaned: OutlineNode[] = [];
  const add = ({ kind, text, lines, children }: OutlineNode, depth: number) => {
    const own = isBlock({ kind }) ? canonicalBlock(text) : canonicalInline(text);
    appendNode(cleaned, { kind, text: own, lines, children: [] }, depth);
    if (depth >= deepestLevel) warnings.push({ line: lines[0], message: tooDeep });
    for (const child of children) add(child, depth + 1);
  };
  for (const node of nodes) add(node, 0);
  return cleaned;
}

/** The prefixes of an outline's references, those of malformed ones as they should read. */
function patternsOf(references: OutlineReference[]): ShownForm['references'] {
  const patterns = new Map<string, ShownForm['references'][number]>();
  for (const { kind, key, count } of references) {
    const prefix = kind === 'url' ? '' : prefixOf(key, kind);
    if (prefix === '') continue;
    const known = patterns.get(prefix) ?? { kind, prefix, url: null, times: 0 };
    patterns.set(prefix, { ...known, times: known.times + count });
  }
  return [...patterns.values()];
}

function prefixOf(key: string, kind: OutlineReference['kind']): string {
  return kind === 'milestone' ? key.replace(/\d+\p{Ll}?$/u, '') : key.replace(/\d+(?:[.-]\d+)*\p{Ll}?$/u, '');
}
