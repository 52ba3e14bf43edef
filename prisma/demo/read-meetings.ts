import type { OutlineNode } from '@/lib/report/schema';

export type Attendee = { initials: string; note: string | null };
export type Dated = { by: string; at: string; text: string };

export type DemoAction = {
  text: string;
  /** Initials, the lead first. */
  assignees: string[];
  due: string | null;
  state: 'open' | 'done';
  updates: Dated[];
  comments: Dated[];
};

export type DemoItem = {
  day: string;
  time: string;
  kind: 'topic' | 'break' | 'close';
  topic: string;
  struck: boolean;
  moderator: string;
  coordinators: string[];
  notes: OutlineNode[];
  actions: DemoAction[];
  comments: Dated[];
};

export type DemoMeeting = {
  title: string;
  starts: string;
  ends: string;
  location: string[];
  attended: Attendee[];
  apologies: Attendee[];
  attachments: { name: string; date: string; author: string }[];
  items: DemoItem[];
  suggestions: { topic: string; requestedBy: string; time: string; notes: string | null; standing: string }[];
};

/** Reads meetings as `meetings.txt` has them. @throws Error with the line that cannot be read. */
export function readMeetings(source: string): DemoMeeting[] {
  const meetings: DemoMeeting[] = [];
  const place: Place = { day: '', moderator: '' };
  for (const line of source.split('\n').filter((text) => text.trim() !== '')) {
    if (line.startsWith('# ')) meetings.push(meetingOf(partsOf(line.slice(2))));
    else readLine(last(meetings, line), place, line);
  }
  return meetings;
}

type Place = { day: string; moderator: string };

function readLine(meeting: DemoMeeting, place: Place, line: string): void {
  const [, sign = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
  if (line.startsWith('  - ')) last(last(meeting.items, line).notes, line).children.push(noteOf(rest));
  else if (/^~?\d\d:\d\d$/.test(sign)) meeting.items.push(itemOf(sign, rest, place));
  else {
    const read = signs[sign];
    if (read === undefined) throw new Error(`“${line}” is no line of a meeting.`);
    read(meeting, rest, place);
  }
}

const signs: Record<string, (meeting: DemoMeeting, rest: string, place: Place) => void> = {
  'attended:': (meeting, rest) => {
    meeting.attended = attendeesOf(rest);
  },
  'apologies:': (meeting, rest) => {
    meeting.apologies = attendeesOf(rest);
  },
  'file:': ({ attachments }, rest) => {
    const [name = '', date = '', author = ''] = partsOf(rest);
    attachments.push({ name, date, author });
  },
  '@': (_, rest, place) => {
    const [day = '', moderator = ''] = partsOf(rest);
    Object.assign(place, { day, moderator });
  },
  '-': ({ items }, rest) => void last(items, rest).notes.push(noteOf(rest)),
  '!': ({ items }, rest) => void last(items, rest).actions.push(actionOf(rest)),
  ':': ({ items }, rest) => void last(last(items, rest).actions, rest).updates.push(datedOf(rest)),
  '%': ({ items }, rest) => void last(items, rest).comments.push(datedOf(rest)),
  '%%': ({ items }, rest) => void last(last(items, rest).actions, rest).comments.push(datedOf(rest)),
  '?': ({ suggestions }, rest) => {
    const [topic = '', requestedBy = '', time = '', notes = '', standing = ''] = partsOf(rest);
    suggestions.push({ topic, requestedBy, time, notes: notes === '' ? null : notes, standing });
  },
};

function meetingOf([title = '', starts = '', ends = '', location = '']: string[]): DemoMeeting {
  const nothing = { attended: [], apologies: [], attachments: [], items: [], suggestions: [] };
  return { title, starts, ends, location: location.split('; '), ...nothing };
}

function itemOf(sign: string, text: string, { day, moderator }: Place): DemoItem {
  const [words = '', names = ''] = partsOf(text);
  const mark = words.slice(0, 3);
  const marked = mark === '-- ' ? 'break' : 'close';
  const kind = mark === '-- ' || mark === '== ' ? marked : 'topic';
  const topic = kind === 'topic' ? words : words.slice(3);
  const struck = sign.startsWith('~');
  const nothing = { notes: [], actions: [], comments: [] };
  return { day, moderator, time: sign.replace('~', ''), kind, topic, struck, coordinators: listOf(names), ...nothing };
}

function actionOf(text: string): DemoAction {
  const [words = '', names = '', due = '', state = ''] = partsOf(text);
  const nothing = { updates: [], comments: [] };
  const known = { due: due === '' ? null : due, state: state === 'done' ? 'done' : 'open' } as const;
  return { text: words, assignees: listOf(names), ...known, ...nothing };
}

function attendeesOf(text: string): Attendee[] {
  return [...text.matchAll(/([A-Z]{2})(?: \(([^)]*)\))?/g)].map(([, initials = '', note]) => ({
    initials,
    note: note ?? null,
  }));
}

function datedOf(text: string): Dated {
  const [, by, at, words] = /^([A-Z]{2}) (\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?) (.+)$/.exec(text) ?? [];
  if (by === undefined || at === undefined || words === undefined)
    throw new Error(`“${text}” does not say who and when.`);
  return { by, at: at.length > 10 ? `${at.replace(' ', 'T')}Z` : `${at}T10:00Z`, text: words };
}

function noteOf(text: string): OutlineNode {
  return { kind: 'item', text, lines: [1, 1], children: [] };
}

function partsOf(text: string): string[] {
  return text.split('|').map((part) => part.trim());
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(', ');
}

function last<T>(list: T[], line: string): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error(`Nothing stands before “${line}”.`);
  return found;
}
