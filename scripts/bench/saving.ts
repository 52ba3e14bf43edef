import { z } from 'zod';
import { type Row, timesOf } from '@/scripts/bench/measure';
import type { MeasuredServer } from '@/scripts/bench/start-measured';

const writers = 16;
const savings = 40;
const warmUp = 10;

const sheet = z.object({ blocks: z.array(z.object({ id: z.string() })) });
const saved = z.object({ lines: z.array(z.object({ id: z.string(), version: z.number() })) });

/** What saving a line takes while sixteen people write, each in a list of the section's own and each as fast as the last answer came. */
export async function measureSaving(server: MeasuredServer, place: { project: string; section: string }): Promise<Row> {
  const { project, section } = place;
  const answer = await server.ask(`/api/projects/${project}/sections/${section}/sheet`);
  const { blocks } = sheet.parse(await answer.json());
  server.takeAnswered();
  const write = (writer: number) =>
    writeOn(server, `/projects/${project}/blocks/${blocks[writer % blocks.length]?.id}/lines`);
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const answered = server.takeAnswered().slice(writers * warmUp);
  const samples = answered.map(({ milliseconds, sqlMilliseconds, statements }) => ({
    ...{ server: milliseconds, sql: sqlMilliseconds, statements, client: milliseconds },
  }));
  return { name: `saving a line, ${writers} at a time`, figures: timesOf(samples) };
}

async function writeOn(server: MeasuredServer, path: string): Promise<void> {
  const line = { id: crypto.randomUUID(), parentId: null, position: 'z0', kind: 'item', starred: false };
  let base: number | null = null;
  for (let round = 0; round < savings + warmUp; round += 1) {
    const put = { ...line, markdown: `Turned the dome ${round} times`, base };
    const response = await server.send(path, { puts: [put], removals: [] });
    if (!response.ok) throw new Error(`Saving answered ${response.status}: ${await response.text()}`);
    const { lines } = saved.parse(await response.json());
    base = lines.find(({ id }) => id === line.id)?.version ?? null;
  }
}
