import type { Mark } from '@/lib/report/import/source';

/** What the style of a paragraph says of it; null: nothing. */
export type StyleRole =
  | Extract<Mark, 'label' | 'epic' | 'nil' | 'prose' | 'title' | 'month' | 'ignored' | 'code'>
  | 'caption';

/** The role of a paragraph style by its name in small letters. */
export function styleRole(name: string): StyleRole | null {
  const own = /^lunation (label|epic|nil|prose|ignored|code)\b/.exec(name)?.[1];
  // The expression lists only roles.
  if (own !== undefined) return own as StyleRole;
  return byName[name] ?? (/^toc (\d|heading)$/.test(name) ? 'ignored' : null);
}

const byName: Record<string, StyleRole> = {
  title: 'title',
  subtitle: 'month',
  caption: 'caption',
  'contents heading': 'ignored',
  'table of figures': 'ignored',
  'annotation text': 'ignored',
  'balloon text': 'ignored',
  'html preformatted': 'code',
  'preformatted text': 'code',
  'source code': 'code',
  'macro text': 'code',
  code: 'code',
};
