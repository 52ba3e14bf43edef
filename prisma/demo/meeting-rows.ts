import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople } from '@/prisma/demo/people';
import {
  type Attendee,
  type DemoAction,
  type DemoItem,
  type DemoMeeting,
  readMeetings,
} from '@/prisma/demo/read-meetings';
import { emptyRows, positionAt, type Rows } from '@/prisma/demo/rows';
import { known, type Scene } from '@/prisma/demo/scene';

/** The four meetings of a year, with agenda, minutes, actions, attendance and suggestions; `year` 0 is the demo's own. */
export function meetingRows(scene: Scene, year: number): Rows {
  const rows = emptyRows();
  for (const meeting of readMeetings(readFileSync(join(import.meta.dirname, 'meetings.txt'), 'utf8'))) {
    addMeeting({ rows, scene, year }, meeting);
  }
  return rows;
}

type Target = { rows: Rows; scene: Scene; year: number };

function addMeeting(target: Target, meeting: DemoMeeting): void {
  const { rows, scene } = target;
  const { projectId, ids } = scene;
  const { title, location } = meeting;
  const [starts, ends] = [dayOf(target, meeting.starts), dayOf(target, meeting.ends)];
  const createdAt = new Date(starts.getTime() - 14 * 86_400_000);
  const id = ids(createdAt);
  rows.Meeting.push({ projectId, id, title, starts, ends, location, createdAt });
  const items = meeting.items.map((item, index) => addItem(target, id, { item, position: positionAt(index) }));
  addAttendance(target, id, { kind: 'attended', people: meeting.attended });
  addAttendance(target, id, { kind: 'apologised', people: meeting.apologies });
  meeting.attachments.forEach(({ name, date, author }, position) => {
    const file = { name, date: dayOf(target, date), author, fileId: null };
    rows.MeetingAttachment.push({ projectId, meetingId: id, position, ...file });
  });
  meeting.suggestions.forEach(({ requestedBy, standing, ...suggestion }, index) => {
    const taken = {
      agendaItemId: standing === 'taken' ? (items.at(-1) ?? null) : null,
      withdrawn: standing === 'withdrawn',
    };
    const place = { projectId, id: ids(createdAt), meetingId: id, position: positionAt(index) };
    rows.Suggestion.push({ ...place, ...suggestion, requestedBy: [requestedBy], ...taken });
  });
}

type PlacedItem = { item: DemoItem; position: string };

function addItem(target: Target, meetingId: string, { item, position }: PlacedItem): string {
  const { rows, scene } = target;
  const { projectId, ids } = scene;
  const { time, kind, topic, struck, notes } = item;
  const day = dayOf(target, item.day);
  const id = ids(day);
  const moderator = { moderator: nameOf(item.moderator), moderatorId: personOf(scene, item.moderator) };
  rows.AgendaItem.push({ projectId, id, meetingId, day, position, time, kind, topic, ...moderator, struck, notes });
  item.coordinators.forEach((initials, index) => {
    const person = { name: nameOf(initials), personId: personOf(scene, initials) };
    rows.AgendaCoordinator.push({ projectId, agendaItemId: id, position: index, ...person });
  });
  for (const action of item.actions) addAction(target, { meetingId, agendaItemId: id, item, action });
  for (const comment of item.comments) addComment(target, { agendaItemId: id, actionId: null }, comment);
  return id;
}

type PlacedAction = { meetingId: string; agendaItemId: string; item: DemoItem; action: DemoAction };

function addAction(target: Target, { meetingId, agendaItemId, item, action }: PlacedAction): void {
  const { rows, scene, year } = target;
  const { projectId, ids } = scene;
  const createdAt = dayOf(target, item.day);
  const id = ids(createdAt);
  const position = positionAt(rows.Action.length);
  const due = action.due === null ? null : dayOf(target, action.due);
  const state = year === 0 ? action.state : 'done';
  const told = { text: action.text, topic: item.topic, due, state } as const;
  rows.Action.push({ projectId, id, meetingId, agendaItemId, position, ...told, createdAt });
  action.assignees.forEach((initials, index) => {
    const person = { name: nameOf(initials), personId: personOf(scene, initials), isLead: index === 0 };
    rows.ActionAssignee.push({ projectId, actionId: id, position: index, ...person });
  });
  for (const { by, at, text } of action.updates) {
    const writtenAt = dayOf(target, at);
    const author = personOf(scene, by);
    rows.ActionUpdate.push({ projectId, id: ids(writtenAt), actionId: id, text, authorId: author, writtenAt });
  }
  for (const comment of action.comments) addComment(target, { agendaItemId: null, actionId: id }, comment);
}

type CommentOn = { agendaItemId: string | null; actionId: string | null };

function addComment(target: Target, on: CommentOn, { by, at, text }: DemoItem['comments'][number]): void {
  const { rows, scene } = target;
  const writtenAt = dayOf(target, at);
  const written = { markdown: text, authorId: personOf(scene, by), writtenAt };
  const place = { projectId: scene.projectId, id: scene.ids(writtenAt), lineId: null, ...on, threadId: null };
  rows.Comment.push({ ...place, ...written, resolvedById: null, resolvedAt: null });
}

type Present = { kind: 'attended' | 'apologised'; people: Attendee[] };

function addAttendance({ rows, scene }: Target, meetingId: string, { kind, people }: Present): void {
  people.forEach(({ initials, note }, position) => {
    const person = { name: nameOf(initials), personId: personOf(scene, initials) };
    rows.Attendance.push({ projectId: scene.projectId, meetingId, kind, position, ...person, note });
  });
}

/** A day or instant of the demo's own year, as of the year that is told. */
function dayOf({ year }: Target, day: string): Date {
  return new Date(`${Number(day.slice(0, 4)) - year}${day.slice(4)}`);
}

function nameOf(initials: string): string {
  return demoPeople.find((person) => person.initials === initials)?.name ?? initials;
}

function personOf({ people }: Scene, initials: string): string {
  return known(people, `0/${initials}`);
}
