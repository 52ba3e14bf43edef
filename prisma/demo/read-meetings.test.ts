import { expect, test } from 'vitest';
import { readMeetings } from '@/prisma/demo/read-meetings';

const source = `# Leadership meeting | 2017-06-20 | 2017-06-20 | Library; by line
attended: IO, RE (by line)
@ 2017-06-20 | IO
09:00 Slots and rows | HR, LD
- Four slots.
  - Of three days.
! Book both rows. | MO, LD | 2017-07-07 | open
: MO 2017-06-21 One is booked.
10:45 -- Break
~11:00 Struck out | KL
? Slides | Osei Quillan | 15 min | | withdrawn`;

test('a meeting is read with its items, notes, actions and suggestions', () => {
  const [meeting] = readMeetings(source);
  expect(meeting).toMatchObject({
    location: ['Library', 'by line'],
    attended: [
      { initials: 'IO', note: null },
      { initials: 'RE', note: 'by line' },
    ],
    suggestions: [{ topic: 'Slides', requestedBy: 'Osei Quillan', notes: null, standing: 'withdrawn' }],
  });
  expect(meeting?.items).toMatchObject([
    {
      kind: 'topic',
      topic: 'Slots and rows',
      moderator: 'IO',
      coordinators: ['HR', 'LD'],
      notes: [{ text: 'Four slots.', children: [{ text: 'Of three days.' }] }],
      actions: [{ text: 'Book both rows.', assignees: ['MO', 'LD'], due: '2017-07-07', updates: [{ by: 'MO' }] }],
    },
    { kind: 'break', topic: 'Break', struck: false },
    { kind: 'topic', topic: 'Struck out', struck: true },
  ]);
});

test('a line that is none of a meeting is told', () => {
  expect(() => readMeetings('# A | 2017-06-20 | 2017-06-20 | B\nwhat')).toThrow('“what” is no line of a meeting.');
});
