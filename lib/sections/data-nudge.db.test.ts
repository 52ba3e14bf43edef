import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { chooseNotices } from '@/lib/notices/data';
import { deliverNotices } from '@/lib/notices/data-delivery';
import { returnSection, submitSection } from '@/lib/sections/data';
import { nudgeLate, planNudge } from '@/lib/sections/data-nudge';
import { remindByCalendar } from '@/lib/sections/data-reminders';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, publish } from '@/lib/server/test-database-project';
import { startMailServer } from '@/lib/server/test-mail-server';

let mailServer: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  mailServer = await startMailServer();
  vi.stubEnv('LUNATION_SMTP_URL', mailServer.url);
});

afterEach(async () => {
  mailServer.refuse(null);
  await deliverNotices();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await mailServer.stop();
});

async function lateMonth() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  const manager = await viewerWith({ role: 'manager', project });
  return { month, address: { project, month: '2017-03' }, tcam, manager };
}

const mailsTo = ({ email }: { email: string | null }) =>
  mailServer.received.filter(({ to }) => to.includes(email ?? ''));

test('a nudge is shown first, reaches the T/CAMs of late sections, and them alone', async () => {
  const { address, tcam, manager } = await lateMonth();
  expect(await planNudge(manager, address)).toMatchObject({
    obstacle: null,
    sections: [{ heading: 'Observatory', reached: ['Ada Brandt'], isNudged: false }],
  });
  expect(await nudgeLate(manager, address)).toEqual({ names: ['Ada Brandt'] });
  await deliverNotices();
  const [mail, ...others] = mailsTo(tcam);
  expect(others).toEqual([]);
  expect(mail?.source).toContain('Subject: Observatory: the section of March 2017 is late');
  expect(mail?.source).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
  expect(mail?.source).toContain(`${address.project}/2017-03/observatory`);
  expect(mailsTo(manager)).toEqual([]);
});

test('nobody is nudged twice a day, by whomever', async () => {
  const { address, tcam, manager } = await lateMonth();
  await Promise.allSettled([nudgeLate(manager, address), nudgeLate(manager, address)]);
  await expect(nudgeLate(manager, address)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'All who are late have been nudged today: do it again tomorrow, or write to them.',
  });
  await Promise.all([deliverNotices(), deliverNotices()]);
  expect(mailsTo(tcam)).toHaveLength(1);
});

test('who wants no nudges gets none', async () => {
  const { address, tcam, manager } = await lateMonth();
  await chooseNotices(tcam, { wanted: ['returned'] });
  await expect(nudgeLate(manager, address)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('nobody is nudged for a published month, nor without a mail server', async () => {
  const { month, address, manager } = await lateMonth();
  vi.stubEnv('LUNATION_SMTP_URL', '');
  await expect(nudgeLate(manager, address)).rejects.toThrow('LUNATION_SMTP_URL');
  vi.stubEnv('LUNATION_SMTP_URL', mailServer.url);
  await publish(month, 1);
  await expect(nudgeLate(manager, address)).rejects.toThrow('is published');
});

test('a mail that the server does not take is kept and tried again later', async () => {
  const { month, address, tcam, manager } = await lateMonth();
  const notice = () => database().notice.findFirstOrThrow({ where: { sectionId: month.sectionId } });
  mailServer.refuse('try again later');
  await nudgeLate(manager, address);
  await deliverNotices();
  const { attempts, failure, nextTryAt } = await notice();
  expect({ attempts, failure }).toMatchObject({ attempts: 1, failure: expect.stringContaining('try again later') });
  expect((nextTryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(30_000);
  mailServer.refuse(null);
  await database().notice.updateMany({ where: { sectionId: month.sectionId }, data: { nextTryAt: new Date() } });
  await deliverNotices();
  expect(await notice()).toMatchObject({ attempts: 2, failure: null, nextTryAt: null });
  expect(mailsTo(tcam)).toHaveLength(1);
});

test('T/CAMs are reminded once on each day of the calendar, in the morning of their project', async () => {
  const { tcam } = await lateMonth();
  await remindByCalendar(new Date('2017-03-25T03:00Z'));
  await remindByCalendar(new Date('2017-03-24T09:00Z'));
  await deliverNotices();
  expect(mailsTo(tcam)).toEqual([]);
  const morning = new Date('2017-03-25T09:00Z');
  await Promise.all([remindByCalendar(morning), remindByCalendar(morning)]);
  await deliverNotices();
  const [mail, ...others] = mailsTo(tcam);
  expect(others).toEqual([]);
  expect(mail?.source).toContain('is due Tuesday 28 March, in 3 days');
});

test('a section that goes back takes its comment to its T/CAMs', async () => {
  const { month, address, tcam, manager } = await lateMonth();
  for (const blockId of [month.accomplishedId, month.plannedId]) await addLine({ projectId: month.projectId, blockId });
  const section = { ...address, team: 'observatory' };
  await submitSection(tcam, section);
  await returnSection(manager, { ...section, comment: 'Say <when> the dome turns.' });
  await deliverNotices();
  expect(mailsTo(tcam).map(({ source }) => source)).toEqual([
    expect.stringContaining('Say &lt;when&gt; the dome turns.'),
  ]);
});
