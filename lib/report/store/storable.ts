import type { Reading } from '@/lib/report/import/read';
import { withNodes } from '@/lib/report/nodes';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';

/** How many lines may stand inside each other, the outermost counted: the database holds no more. */
const deepest = 5;

type Read = Pick<Reading, 'outline' | 'shown'>;

/**
 * A document as it can be stored: without characters that the database cannot hold, every team with a name, and lines that stand too
 * deep raised to the deepest level, of which a warning tells.
 */
export function storable(read: Read): Read {
  const { outline, shown } = cleaned(read);
  const raised = raisedLines(outline);
  const nameOf = (team: string) => (team.trim() === '' ? outline.title : team);
  const warnings = [...outline.warnings, ...raised.warnings].sort((one, other) => one.line - other.line);
  return {
    outline: {
      ...raised.outline,
      sections: raised.outline.sections.map((section) => ({ ...section, team: nameOf(section.team) })),
      warnings,
    },
    shown: { ...shown, teams: shown.teams.map((team) => ({ ...team, name: nameOf(team.name) })) },
  };
}

/** The same value, its strings without NUL and halves of characters. */
function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(/\p{Cs}/gu, '') as Value & string; // a string stays one
  if (Array.isArray(value)) return value.map(cleaned) as Value & unknown[]; // as does a list
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]);
  return Object.fromEntries(entries) as Value & object; // and a record has the same keys
}

type Warning = ReportOutline['warnings'][number];

function raisedLines(outline: ReportOutline): { outline: ReportOutline; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const raise = (nodes: OutlineNode[]) => nodes.flatMap((node) => raised(node, 1, warnings));
  return { outline: withNodes(outline, raise), warnings };
}

function raised(node: OutlineNode, level: number, warnings: Warning[]): OutlineNode[] {
  if (level < deepest)
    return [{ ...node, children: node.children.flatMap((child) => raised(child, level + 1, warnings)) }];
  const below = node.children.flatMap((child) => {
    const message = `This line stands more than ${deepest} levels deep; it was raised to level ${deepest}.`;
    warnings.push({ line: child.lines[0], message });
    return raised(child, level, warnings);
  });
  return [{ ...node, children: [] }, ...below];
}
