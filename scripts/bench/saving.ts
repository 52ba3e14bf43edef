import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Row, timesOf } from '@/scripts/bench/measure';
import type { MeasuredServer } from '@/scripts/bench/start-measured';

const writers = 16;
const savings = 40;
const warmUp = 10;

const sheet = z.object({ blocks: z.array(z.object({ id: z.string() })) });
const saved = z.object({ lines: z.array(z.object({ id: z.string(), version: z.number() })) });

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
  server.takeAnswered();
  const write = (writer: number) =>
    writeOn(server, `/projects/${project}/blocks/${blocks[writer % blocks.length]?.id}/lines`, rhythm);
  await Promise.all(
    Array.from({ length: writers }, (_, writer) => wait((writer / writers) * rhythm.pause).then(() => write(writer))),
  );
  const answered = server.takeAnswered().slice(writers * warmUp);
  const samples = answered.map(({ milliseconds, sqlMilliseconds, statements }) => ({
    ...{ server: milliseconds, sql: sqlMilliseconds, statements, client: milliseconds },
  }));
  return timesOf(samples);
}

async function writeOn(server: MeasuredServer, path: string, { pause }: { pause: number }): Promise<void> {
  const line = { id: crypto.randomUUID(), parentId: null, position: 'z0', kind: 'item', starred: false };
  let base: number | null = null;
  for (let round = 0; round < savings + warmUp; round += 1) {
    const rested = wait(pause);
    const put = { ...line, markdown: `Turned the dome ${round} times`, base };
    const response = await server.send(path, { puts: [put], removals: [] });
    if (!response.ok) throw new Error(`Saving answered ${response.status}: ${await response.text()}`);
    const { lines } = saved.parse(await response.json());
    base = lines.find(({ id }) => id === line.id)?.version ?? null;
    await rested;
  }
}
