import type { ReferencePattern } from '@/lib/report/schema';

/** A stretch of text; `url` where it is a reference that leads somewhere. */
export type LinkedText = { text: string; url: string | null };

/** A cutter of plain text at the project's references. */
export function referenceLinker(patterns: ReferencePattern[]): (text: string) => LinkedText[] {
  const urls = new Map(patterns.flatMap(({ prefix, url }) => (url === null ? [] : [[prefix, url] as const])));
  if (urls.size === 0) return (text) => (text === '' ? [] : [{ text, url: null }]);
  const prefixes = [...urls.keys()].sort((a, b) => b.length - a.length).map(escapeForPattern);
  const key = new RegExp(`(?<![\\p{L}\\p{N}-])(${prefixes.join('|')})([\\p{L}\\p{N}]+(?:[-.][\\p{L}\\p{N}]+)*)`, 'gu');
  return (text) => linkKeys(text, key, urls);
}

function linkKeys(text: string, key: RegExp, urls: Map<string, string>): LinkedText[] {
  const parts: LinkedText[] = [];
  let end = 0;
  for (const match of text.matchAll(key)) {
    const [raw, prefix = ''] = match;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), url: null });
    parts.push({ text: raw, url: urls.get(prefix)?.replaceAll('{key}', encodeURIComponent(raw)) ?? null });
    end = match.index + raw.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), url: null });
  return parts;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
