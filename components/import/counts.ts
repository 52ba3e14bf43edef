import type {
  EffectCounts,
  ImportEffect,
  OutlineEntry,
  OutlineNode,
  OutlineSection,
  ReportOutline,
} from '@/lib/report/schema';

/** "1 team", "10 teams". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a team's part holds, in words, without what it has none of. */
export function sectionWords(section: OutlineSection): string {
  const { done, planned } = listsOf(section.entries);
  const elements = section.entries.filter(({ code, title }) => code !== null || title !== null).length;
  return said([
    [elements, 'element', 'elements'],
    [kindsIn(done, ['item']), 'accomplishment', 'accomplishments'],
    [kindsIn(planned, ['item', 'epic']), 'plan', 'plans'],
    [kindsIn([...done, ...planned], ['nil']), 'nil statement', 'nil statements'],
    [section.staffing.length, 'staffing part', 'staffing parts'],
  ]);
}

/** What a whole report holds, in words. */
export function outlineWords({ sections }: ReportOutline): string {
  const entries = sections.flatMap((section) => section.entries);
  const { done, planned } = listsOf(entries);
  const elements = new Set(entries.flatMap(({ code, title }) => code ?? title ?? []));
  return said([
    [sections.length, 'team', 'teams'],
    [elements.size, 'element', 'elements'],
    [kindsIn(done, ['item']), 'accomplishment', 'accomplishments'],
    [kindsIn(planned, ['item', 'epic']), 'plan', 'plans'],
  ]);
}

const effectWords: Record<ImportEffect, string> = {
  created: 'new',
  changed: 'changed',
  unchanged: 'left alone',
  removed: 'removed',
};

/** What becomes of one thing. */
export function effectWord(effect: ImportEffect): string {
  return effectWords[effect];
}

/** What becomes of many: "12 new, 3 changed". */
export function effectsWords(counts: EffectCounts): string {
  const effects: ImportEffect[] = ['created', 'changed', 'unchanged', 'removed'];
  const parts = effects
    .filter((effect) => counts[effect] > 0)
    .map((effect) => `${counts[effect]} ${effectWords[effect]}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function listsOf(entries: OutlineEntry[]): { done: OutlineNode[]; planned: OutlineNode[] } {
  return {
    done: entries.flatMap(({ accomplishments }) => accomplishments ?? []),
    planned: entries.flatMap(({ plans }) => plans ?? []),
  };
}

function kindsIn(nodes: OutlineNode[], kinds: OutlineNode['kind'][]): number {
  return nodes.filter(({ kind }) => kinds.includes(kind)).length;
}

function said(parts: [number, string, string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => countOf(count, one, many))
    .join(', ');
}
