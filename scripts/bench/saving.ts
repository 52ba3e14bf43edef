import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { quantile, type Row } from '@/scripts/bench/measure';
import type { MeasuredServer } from '@/scripts/bench/start-measured';

const writers = 16;
const savings = 40;
/** Savings of each writer before those that count: a server that has been running for a while. */
const warmUp = 60;

const sheet = z.object({ blocks: z.array(z.object({ id: z.string() })) });
const saved = z.object({ json: z.object({ lines: z.array(z.object({ id: z.string(), version: z.number() })) }) });

type Place = { project: string; section: string };

/**
 * What saving a line takes while sixteen people write, each in a list of the section's own: each saving again once the last answer came,
 * which keeps the machine as busy as it can be; and each once a second, as pages do while their people type without a rest.
 */
export async function measureSaving(server: MeasuredServer, place: Place): Promise<Row[]> {
  return [
    { name: `saving a line, ${writers} at a time`, figures: await figuresOf(server, place, { pause: 0 }) },
    {
      name: `saving a line, ${writers} people, each once a second`,
      figures: await figuresOf(server, place, { pause: 1_000 }),
    },
  ];
}

/** `pause`: milliseconds from one saving of a writer to his next. */
async function figuresOf(
  server: MeasuredServer,
  { project, section }: Place,
  rhythm: { pause: number },
): Promise<Row['figures']> {
  const answer = await server.ask(`/api/projects/${project}/sections/${section}/sheet`);
  const { blocks } = sheet.parse(await answer.json());
  const sessions: string[] = [];
  while (sessions.length < writers) sessions.push(await server.signInAgain());
  server.takeAnswered();
  const write = (writer: number) => {
    const block = blocks[writer % blocks.length]?.id;
    const save = (edit: object) => server.call('lines/save', { project, block, ...edit }, sessions[writer]);
    return writeOn(save, rhythm);
  };
  await Promise.all(
    Array.from({ length: writers }, (_, writer) => wait((writer / writers) * rhythm.pause).then(() => write(writer))),
  );
  const answered = server.takeAnswered().slice(writers * warmUp);
  const times = answered.map(({ milliseconds }) => milliseconds);
  const statements = answered.reduce((sum, { statements }) => sum + statements, 0);
  return {
    'median ms': quantile(times, 0.5).toFixed(1),
    'p95 ms': quantile(times, 0.95).toFixed(1),
    'longest ms': Math.max(...times).toFixed(1),
    'statements each': (statements / answered.length).toFixed(2), // who saves at the same moment shares them
    runs: `${times.length}`,
  };
}

type Save = (edit: object) => ReturnType<MeasuredServer['call']>;

async function writeOn(save: Save, { pause }: { pause: number }): Promise<void> {
  const line = { id: crypto.randomUUID(), parentId: null, position: 'z0', kind: 'item', starred: false };
  let base: number | null = null;
  for (let round = 0; round < savings + warmUp; round += 1) {
    const rested = wait(pause);
    const content = [{ type: 'text', text: `Turned the dome ${round} times`, marks: [] }];
    const { status, text } = await save({ puts: [{ ...line, content, base }], removals: [] });
    if (status !== 200) throw new Error(`Saving answered ${status}: ${text}`);
    const { lines } = saved.parse(JSON.parse(text)).json;
    base = lines.find(({ id }) => id === line.id)?.version ?? null;
    await rested;
  }
}
