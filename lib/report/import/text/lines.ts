/** One line of plain text, as far as it can be told by itself. `at` counts from 1. */
export type TextLine = { at: number; raw: string } & (
  | { is: 'blank' }
  | { is: 'heading'; level: number; text: string }
  | { is: 'bullet'; indent: number; marker: string; text: string }
  | { is: 'figure'; text: string }
  | { is: 'text'; indent: number; text: string }
);

const heading = /^\s{0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
/** What a conversion leaves of a heading without words. */
const emptyHeading = /^\s{0,3}#{1,6}\s*$/;
/** A line framed by signs: `=== Team North ===`. */
const framedLine = /^\s*([=~*-])\1+\s+(\S.*?)\s+\1{2,}\s*$/;
const boldLine = /^\s*(\*\*|__)((?:(?!\1).)+)\1\s*:?\s*$/;
const bullet = /^(\s*)([-*+•·●▪■◦‣–—]|\d{1,3}[.)]|[a-z]\)|o(?=\s+\p{Lu})|(?<=\s{2})o)\s+(\S.*)$/u;
const figure = /^\s*!\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\)\s*$/;

/** Reads one line. `at` is its number, from 1. */
export function readLine(raw: string, at: number): TextLine {
  const line = raw.replace(/^\s*>\s?/, '');
  if (line.trim() === '' || emptyHeading.test(line)) return { at, raw, is: 'blank' };
  return { at, raw, ...(readHeading(line) ?? readBullet(line) ?? readRest(line)) };
}

function readHeading(line: string) {
  const [, signs = '', text = ''] = heading.exec(line) ?? [];
  if (signs !== '' && text !== '') return { is: 'heading' as const, level: signs.length, text: withoutBold(text) };
  const bold = (boldLine.exec(line) ?? framedLine.exec(line))?.[2];
  return bold === undefined ? null : { is: 'heading' as const, level: 7, text: bold.trim() };
}

function readBullet(line: string) {
  if (/^\s*([-*_]\s*){3,}$/.test(line)) return null;
  const [, indent = '', marker = '', text = ''] = bullet.exec(line) ?? [];
  return marker === '' ? null : { is: 'bullet' as const, indent: widthOf(indent), marker, text: text.trimEnd() };
}

function readRest(line: string) {
  const text = line.trim();
  if (figure.test(line)) return { is: 'figure' as const, text };
  return { is: 'text' as const, indent: widthOf(/^\s*/.exec(line)?.[0] ?? ''), text };
}

function withoutBold(text: string): string {
  return boldLine.exec(text)?.[2]?.trim() ?? text;
}

function widthOf(indent: string): number {
  return indent.replace(/\t/g, '    ').length;
}
