import { appendNode, deepestLevel, tooDeep } from '@/lib/report/import/compose/nodes';
import type { ListName, Placed, Role, Warning } from '@/lib/report/import/compose/role';
import {
  closeList,
  defaultList,
  entryOf,
  finished,
  listOf,
  newSection,
  type OpenSection,
} from '@/lib/report/import/compose/section';
import { isNil } from '@/lib/report/import/compose/words';
import type { OutlineFront, OutlineNode, OutlineSection } from '@/lib/report/schema';

export type Built = {
  title: string;
  front: OutlineFront[];
  sections: OutlineSection[];
  unplaced: { line: number; to: number }[];
  warnings: Warning[];
  /** The words that head each list, as written, for learning the form. */
  words: { list: ListName; text: string }[];
  /** How many elements stood in a list, and how many had lists of their own. */
  layouts: { inList: number; overLists: number };
};

type Line = Omit<Placed, 'role'>;
type State = { built: Built; section: OpenSection | null; target: OutlineNode[] | null };

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
      leave(state, one);
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

function openSection(state: State, team: string, under: string | null): OpenSection {
  closeSection(state);
  const section = newSection(team, under);
  state.section = section;
  state.target = section.own.preamble;
  return section;
}

function closeSection(state: State): void {
  if (state.section !== null) state.built.sections.push(finished(state.section));
  state.section = null;
  state.target = null;
}

function openList(state: State, one: Placed, role: Extract<Role, { is: 'list' }>): void {
  const section = state.section ?? openSection(state, state.built.title, null);
  closeList(section);
  state.built.words.push({ list: role.list, text: one.heading });
  section.list = role.list;
  if (section.entry?.isOverLists !== true) section.entry = null;
  state.target = section.entry === null ? null : listOf(section, section.entry, role.list);
  if (section.entry !== null) section.entry.heading[role.list] = section.entry.written;
  if (role.rest !== null) addText(state, one, role.rest);
}

function openEntry(state: State, one: Placed, role: Extract<Role, { is: 'entry' }>): void {
  const { built } = state;
  const section = state.section ?? openSection(state, built.title, null);
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
    leave(state, one);
    return;
  }
  const nodes: OutlineNode[] = [];
  const heading = role.rest === null ? one.heading : one.heading.replace(/\s*:.*$/su, '');
  const code = role.isOfEntry ? (state.section.entry?.code ?? null) : null;
  state.section.own.staffing.push({ heading, code, nodes });
  state.target = nodes;
  if (role.rest !== null) addText(state, one, role.rest);
}

function addText(state: State, { piece }: Line, text: string): void {
  const line: Line = { piece: { ...piece, text, plain: text, form: 'paragraph', depth: 0 }, heading: '' };
  addNode(state, line, isNil(text) ? 'nil' : 'item');
}

function addNode(state: State, one: Line, kind: OutlineNode['kind']): void {
  const target = state.target ?? defaultTarget(state);
  if (target === null) {
    leave(state, one);
    return;
  }
  const { piece } = one;
  const text = kind === 'label' && piece.form === 'heading' ? one.heading || piece.text : piece.text;
  if (piece.depth >= deepestLevel) warn(state, one, tooDeep);
  appendNode(target, { kind, text, lines: piece.lines, children: [] }, piece.depth);
}

/** Lines of a team before any list are its first list's; lines before any heading are front matter without one. */
function defaultTarget(state: State): OutlineNode[] | null {
  if (state.section !== null) state.target = defaultList(state.section);
  else if (isNothingOpen(state.built)) openFront(state, '');
  return state.target;
}

function isNothingOpen({ front, sections }: Built): boolean {
  return front.length === 0 && sections.length === 0;
}

function leave(state: State, { piece }: Line): void {
  state.built.unplaced.push({ line: piece.lines[0], to: piece.lines[1] });
}

function warn(state: State, { piece }: Line, message: string): void {
  state.built.warnings.push({ line: piece.lines[0], message });
}
