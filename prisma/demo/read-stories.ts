import { indexOfName } from '@/prisma/demo/calendar';
import type { ElementStory, Fate, Remark, Said, Story, TeamStory } from '@/prisma/demo/story';

/**
 * Reads a team's storylines; stories/README.md says how they are written.
 * @throws Error with the line's number where a line cannot be read.
 */
export function readStories(source: string): TeamStory {
  const reading: Reading = { team: { preambles: [], staffing: [], elements: [] }, last: null, code: null };
  source.split('\n').forEach((line, index) => {
    try {
      readLine(reading, line);
    } catch (error) {
      throw new Error(`Line ${index + 1}, “${line}”: ${error instanceof Error ? error.message : error}`);
    }
  });
  return reading.team;
}

/** `last`: what was said last, which indented lines and remarks belong to; `code`: a fenced piece of code that is not closed. */
type Reading = { team: TeamStory; last: Said | null; code: Said | null };

function readLine(reading: Reading, line: string): void {
  if (reading.code !== null) readCode(reading, reading.code, line);
  else if (line.startsWith('  ')) readBeneath(reading, line);
  else if (line.trim() !== '') readSigned(reading, line);
}

function readSigned(reading: Reading, line: string): void {
  const sign = line.split(' ', 1)[0] ?? '';
  const rest = line.slice(sign.length + 1).trim();
  const read = signs[sign] ?? readStory(sign);
  read(reading, rest);
}

type Reader = (reading: Reading, rest: string) => void;

function readStory(month: string): Reader {
  return (reading, rest) => {
    elementOf(reading).stories.push(storyOf(reading, indexOfName(month), rest));
  };
}

const signs: Record<string, Reader> = {
  '#': (reading, rest) => {
    reading.team.elements.push(elementNamed(rest));
  },
  '"': (reading, rest) => {
    elementOf(reading).standing = rest;
  },
  '=': (reading, rest) => addFate(reading, { kind: 'done', said: say(reading, rest) }),
  '~': readPartly,
  '>': (reading, rest) => addFate(reading, { kind: 'carried', ...reasonOf(rest) }),
  x: (reading, rest) => addFate(reading, { kind: 'dropped', ...reasonOf(rest) }),
  '+': (reading, rest) => void elementOf(reading).unplanned.push(monthly(reading, rest)),
  '^': (reading, rest) => {
    const { month, said } = monthly(reading, rest);
    reading.team.preambles.push({ month, said: { ...said, kind: 'prose' } });
  },
  '&': (reading, rest) => void reading.team.staffing.push(monthly(reading, rest)),
  '0': (reading, rest) => void elementOf(reading).nilMonths.push(indexOfName(rest)),
  '%': (reading, rest) => remark(reading, rest, 'thread'),
  '%%': (reading, rest) => remark(reading, rest, 'answer'),
  '%!': (reading, rest) => remark(reading, rest, 'resolved'),
};

function elementNamed(text: string): ElementStory {
  const [code = '', ...title] = text.split(' ');
  const named = code === '-' ? { code: null, title: null } : { code, title: title.join(' ') };
  return { ...named, standing: null, stories: [], unplanned: [], nilMonths: [] };
}

function storyOf(reading: Reading, month: number, text: string): Story {
  const owners = [...text.matchAll(/ @([A-Z]{2})\b/g)].map(([, initials]) => initials ?? '');
  const milestones = [...text.matchAll(/ \^([A-Z-]+\d+)/g)].map(([, code]) => code ?? '');
  const notBefore = / >>(\d{4}-\d{2})/.exec(text)?.[1] ?? null;
  const said = say(reading, text.replace(/ (?:@[A-Z]{2}\b|\^[A-Z-]+\d+|>>\d{4}-\d{2})/g, ''));
  return { month, said, owners, milestones, notBefore, fates: [] };
}

function readPartly(reading: Reading, line: string): void {
  const [text = '', why = '', rest = ''] = line.split(' | ');
  if (rest === '') throw new Error('What is partly done says what was done, why not all, and what is left.');
  addFate(reading, { kind: 'partly', said: say(reading, text), rest, ...reasonOf(why) });
}

function reasonOf(text: string): { reason: string; note: string | null } {
  const [reason = '', ...note] = text.split(': ');
  return { reason, note: note.length > 0 ? note.join(': ') : null };
}

function addFate(reading: Reading, fate: Fate): void {
  const story = elementOf(reading).stories.at(-1);
  const before = story?.fates.at(-1)?.kind;
  if (story === undefined || before === 'done' || before === 'dropped') throw new Error('This ends no plan.');
  story.fates.push(fate);
}

function monthly(reading: Reading, line: string): { month: number; said: Said } {
  return { month: indexOfName(line.slice(0, 3)), said: say(reading, line.slice(4)) };
}

function say(reading: Reading, line: string): Said {
  const starred = line.startsWith('* ');
  const mark = / §([a-z-]+)/.exec(line)?.[1] ?? null;
  const words = (starred ? line.slice(2) : line).replace(/ §[a-z-]+/, '');
  const [, label = null, text = ''] = /^(?:\[([^\]]+)\] )?(.*)$/.exec(words) ?? [];
  const kind = /^MDS-\d+ \p{Lu}/u.test(text) && !text.endsWith('.') ? 'epic' : 'item';
  reading.last = { kind, text, starred, label, mark, children: [], remarks: [] };
  return reading.last;
}

function readBeneath(reading: Reading, line: string): void {
  const depth = Math.floor((line.length - line.trimStart().length) / 2);
  const text = line.trim();
  const parent = depth === 1 ? lastSaid(reading) : (lastSaid(reading).children.at(-1) ?? lastSaid(reading));
  const child = childOf(text);
  const above = parent.children.at(-1);
  if (child.kind === 'table' && above?.kind === 'table') above.text += `\n${child.text}`;
  else parent.children.push(child);
  if (child.kind === 'code') reading.code = child;
}

function childOf(text: string): Said {
  const plain = { starred: false, label: null, mark: null, children: [], remarks: [] };
  if (text.startsWith('|')) return { kind: 'table', text, ...plain };
  if (text.startsWith('```')) return { kind: 'code', text, ...plain };
  if (text.startsWith('!')) return { kind: 'figure', text: text.slice(1), ...plain };
  if (text.startsWith('- ')) return { kind: 'item', text: text.slice(2), ...plain };
  throw new Error('Beneath something said stand “- ”, a table, code or a figure.');
}

function readCode(reading: Reading, code: Said, line: string): void {
  code.text += `\n${line.replace(/^ {2,4}/, '')}`;
  if (line.trim() === '```') reading.code = null;
}

function remark(reading: Reading, rest: string, standing: Remark['standing']): void {
  const [, by, at, text] = /^([A-Z]{2}) (\d{4}-\d{2}-\d{2} \d{2}:\d{2}) (.+)$/.exec(rest) ?? [];
  if (by === undefined || at === undefined || text === undefined) throw new Error('A remark says who, when and what.');
  lastSaid(reading).remarks.push({ by, at, text, standing });
}

function elementOf(reading: Reading): ElementStory {
  const element = reading.team.elements.at(-1);
  if (element === undefined) throw new Error('An element comes first.');
  return element;
}

function lastSaid(reading: Reading): Said {
  if (reading.last === null) throw new Error('Nothing was said yet.');
  return reading.last;
}
