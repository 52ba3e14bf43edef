import { z } from 'zod';
import type { referencesIn } from '@/lib/lines/rules';
import { type SavedLines, savedLines, type WrittenLine } from '@/lib/lines/schema';
import { database, selectRows, untilFree } from '@/lib/server/db';
import { askedTogether } from '@/lib/server/together';
import { Prisma } from '@/prisma/generated/client';

/** What a person makes of a text: lines as they shall be, and lines that go, each with the version that it was made from. */
export type Saving = {
  person: string;
  project: string;
  block: string;
  puts: (WrittenLine & { base: number | null })[];
  removals: { id: string; base: number }[];
  refs: ReturnType<typeof referencesIn>;
};
type Lines = SavedLines['lines'];

/**
 * Writes a text and gives the versions of its lines, or null where others changed the same lines meanwhile. What several people save at the
 * same moment is written in one statement, where it can be; whoever has to wait for others waits alone.
 * @throws Refusal where the database refuses.
 */
export async function writeText(saving: Saving): Promise<Lines | null> {
  const written = saving.puts.length > mostTogether ? undefined : await untilFree(() => writeTogether(saving));
  return written === undefined ? await untilFree(() => saveAlone(saving)) : written;
}

/** Lines of a saving that goes with others: who brings a whole text in keeps nobody waiting. */
const mostTogether = 100;

/** Undefined where nothing was written: it is to be saved alone. */
const writeTogether = askedTogether<Saving, Lines | null | undefined>(async (savings) => {
  if (savings.length === 1) return await Promise.all(savings.map(saveAlone));
  const written = await changeTogether(firstOfEachBlock(savings.filter(({ removals }) => removals.length === 0)));
  return savings.map((saving) => written.get(saving));
});

const changed = z.object({ block: z.string(), lines: savedLines.shape.lines });

/** Those that could be written together; of the others nothing is written. */
async function changeTogether(ofBlocks: Map<string, Saving>): Promise<Map<Saving, Lines>> {
  const written = new Map<Saving, Lines>();
  if (ofBlocks.size < 2) return written;
  const texts = [...ofBlocks.values()];
  const puts = texts.flatMap(({ project, block, puts }) => puts.map((line) => ({ ...line, project, block })));
  const refs = texts.flatMap(({ project, block, refs }) => refs.map((ref) => ({ ...ref, project, block })));
  const statement = Prisma.sql`
    /* kept: change-lines */ select "block", "lines" from lunation_change_lines(
      ${JSON.stringify(texts.map(({ person, project, block }) => ({ person, project, block })))}::jsonb,
      ${JSON.stringify(puts)}::jsonb, ${JSON.stringify(refs)}::jsonb)`;
  // Where one is refused all are, and each that is tried alone is told why.
  for (const { block, lines } of await selectRows(database(), changed, statement).catch(() => [])) {
    const saving = ofBlocks.get(block);
    if (saving !== undefined) written.set(saving, lines);
  }
  return written;
}

/** The database writes a list once in a statement. */
function firstOfEachBlock(savings: Saving[]): Map<string, Saving> {
  const ofBlocks = new Map<string, Saving>();
  for (const saving of savings) if (!ofBlocks.has(saving.block)) ofBlocks.set(saving.block, saving);
  return ofBlocks;
}

const answer = z.object({ lines: savedLines.shape.lines.nullable() });

async function saveAlone({ person, project, block, puts, removals, refs }: Saving): Promise<Lines | null> {
  const [saved] = await selectRows(
    database(),
    answer,
    Prisma.sql`
      /* kept: save-lines */ select lunation_save_lines(${person}::uuid, ${project}::uuid, ${block}::uuid,
        ${JSON.stringify(puts)}::jsonb, ${JSON.stringify(removals)}::jsonb, ${JSON.stringify(refs)}::jsonb) as "lines"`,
  );
  return saved?.lines ?? null;
}
