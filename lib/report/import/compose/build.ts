import { mergeEntries, type OpenEntry } from '@/lib/report/import/compose/merge';
import { appendNode } from '@/lib/report/import/compose/nodes';
import type { ListName, Placed, Role, Warning } from '@/lib/report/import/compose/role';
import { isNil } from '@/lib/report/import/compose/words';
import type { OutlineFront, OutlineNode, OutlineSection } from '@/lib/report/schema';

export type Built = {
  title: string;
  front: OutlineFront[];
  sections: OutlineSection[];
  unplaced: { line: number; why: string; to: number }[];
  warnings: Warning[];
  /** The words that head each list, as written, for learning the form. */
  words: { list: ListName; text: string }[];
  /** How many elements stood in a list, and how many had lists of their own. */
  layouts: { inList: number; overLists: number };
};

type Section = { own: OutlineSection; entries: OpenEntry[]; list: ListName | null; entry: OpenEntry | null };
type State = { built: Built; section: Section | null; target: OutlineNode[] | null };

/** Puts pieces whose roles are known into an outline, in reading order. */
export function buildSections(placed: Placed[]): Built {
  const layouts = { inList: 0, overLists: 0 };
  const built: Built = { title: '', front: [], sections: [], unplaced: [], warnings: [], words: [], layouts };
  const state: State = { built, section: null, target: null };
  for (const one of placed) place(state, one);
  closeSection(state);
  return built;
}

function place(state: State, one: Placed): void {
  const { role, heading } = one;
  switch (role.is) {
    case 'title':
      state.built.title = heading;
      return;
    case 'front':
    case 'part':
      openFront(state, heading);
      return;
    case 'group':
      closeSection(state);
      return;
    case 'team':
      openSection(state, heading, role.under);
      return;
    case 'list':
      openList(state, one, role);
      return;
    case 'entry':
      openEntry(state, one, role);
      return;
    case 'staffing':
      openStaffing(state, one, role);
      return;
    case 'node':
      addNode(state, one, role.kind);
      return;
    case 'unplaced':
      leave(state, one, role.why);
      return;
    default:
  }
}

function openFront(state: State, heading: string): void {
  closeSection(state);
  const front: OutlineFront = { heading, nodes: [] };
  state.built.front.push(front);
  state.target = front.nodes;
}

function openSection(state: State, team: string, under: string | null): void {
  closeSection(state);
  const own: OutlineSection = { team, under, preamble: [], entries: [], staffing: [] };
  state.section = { own, entries: [], list: null, entry: null };
  state.target = own.preamble;
}

function closeSection(state: State): void {
  const { section, built } = state;
  if (section !== null) {
    closeList(section);
    built.sections.push({ ...section.own, entries: mergeEntries(section.entries) });
  }
  state.section = null;
  state.target = null;
}

/** A list with a heading and nothing under it is said to be empty, not to be missing. */
function closeList(section: Section): void {
  if (section.list !== null && section.entry === null)
    listOf(section, entryOf(section, { code: null, title: null }), section.list);
}

function openList(state: State, one: Placed, role: Extract<Role, { is: 'list' }>): void {
  if (state.section === null) openSection(state, state.built.title, null);
  const { section } = state;
  if (section === null) return;
  closeList(section);
  state.built.words.push({ list: role.list, text: one.heading });
  section.list = role.list;
  if (section.entry?.isOverLists !== true) section.entry = null;
  state.target = section.entry === null ? null : listOf(section, section.entry, role.list);
  if (section.entry !== null) section.entry.heading[role.list] = section.entry.written;
  if (role.rest !== null) addText(state, one, role.rest);
}

function openEntry(state: State, one: Placed, role: Extract<Role, { is: 'entry' }>): void {
  const { section, built } = state;
  if (section === null) {
    leave(state, one, 'it stands under no team');
    return;
  }
  if (role.isOverLists) closeList(section);
  const entry = entryOf(section, role);
  entry.written = one.heading;
  entry.isOverLists = role.isOverLists;
  section.entry = entry;
  built.layouts[role.isOverLists ? 'overLists' : 'inList'] += 1;
  const list = role.isOverLists ? null : (section.list ?? 'accomplishments');
  section.list = list;
  if (list === null) {
    state.target = null;
    return;
  }
  if (entry[list] !== null)
    warn(state, one, `${one.heading} heads two places in one list of ${section.own.team}; they were joined.`);
  entry.heading[list] ??= one.heading;
  state.target = listOf(section, entry, list);
}

function openStaffing(state: State, one: Placed, role: Extract<Role, { is: 'staffing' }>): void {
  if (state.section === null) {
    leave(state, one, 'it stands under no team');
    return;
  }
  const nodes: OutlineNode[] = [];
  const heading = role.rest === null ? one.heading : one.heading.replace(/\s*:.*$/su, '');
  const code = role.isOfEntry ? (state.section.entry?.code ?? null) : null;
  state.section.own.staffing.push({ heading, code, nodes });
  state.target = nodes;
  if (role.rest !== null) addText(state, one, role.rest);
}

function addText(state: State, { piece }: Placed, text: string): void {
  const plain: Placed = {
    piece: { ...piece, text, plain: text, form: 'paragraph', depth: 0 },
    role: { is: 'title' },
    heading: '',
  };
  addNode(state, plain, isNil(text) ? 'nil' : 'item');
}

function addNode(state: State, one: Placed, kind: OutlineNode['kind']): void {
  const target = state.target ?? defaultTarget(state);
  if (target === null) {
    leave(state, one, 'it stands under no heading');
    return;
  }
  const { piece } = one;
  const text = kind === 'label' && piece.form === 'heading' ? one.heading || piece.text : piece.text;
  appendNode(target, { kind, text, lines: piece.lines, children: [] }, piece.depth);
}

/** Lines right under a list's heading belong to no element; lines between an element and its lists are its first. */
function defaultTarget(state: State): OutlineNode[] | null {
  const { section } = state;
  if (section === null) return null;
  section.entry ??= entryOf(section, { code: null, title: null });
  const list = section.list ?? 'accomplishments';
  if (section.entry.isOverLists) section.entry.heading[list] ??= section.entry.written;
  state.target = listOf(section, section.entry, list);
  return state.target;
}

function entryOf({ entries }: Section, { code, title }: { code: string | null; title: string | null }): OpenEntry {
  const isSame = (entry: OpenEntry) => entry.code === code && (code !== null || entry.title === title);
  const known = entries.find(isSame);
  if (known !== undefined) {
    known.title ??= title;
    return known;
  }
  const heading = { accomplishments: null, plans: null };
  const order = { accomplishments: null, plans: null };
  const entry: OpenEntry = {
    code,
    title,
    heading,
    accomplishments: null,
    plans: null,
    written: '',
    isOverLists: false,
    order,
  };
  entries.push(entry);
  return entry;
}

function listOf({ entries }: Section, entry: OpenEntry, list: ListName): OutlineNode[] {
  entry.order[list] ??= entries.filter(({ order }) => order[list] !== null).length;
  entry[list] ??= [];
  return entry[list];
}

function leave(state: State, { piece }: Placed, why: string): void {
  state.built.unplaced.push({ line: piece.lines[0], to: piece.lines[1], why });
}

function warn(state: State, { piece }: Placed, message: string): void {
  state.built.warnings.push({ line: piece.lines[0], message });
}
