import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { quantile, type Row } from '@/scripts/bench/measure';
import type { MeasuredServer } from '@/scripts/bench/start-measured';
import { launchOptions } from '@/scripts/browser.mjs';

const items = 200;
const words = 'turned the dome by hand and measured it again; '.repeat(4);
/** Milliseconds between two keys, as fast typing goes. */
const rhythm = 60;

const section = z.object({ id: z.string(), entries: z.array(z.object({ id: z.string() })) });
const sheet = z.object({
  blocks: z.array(z.object({ id: z.string(), place: z.string(), entryId: z.string().nullable() })),
});

type Place = { project: string; month: string; team: string };

/** What a key press takes in a list of 200 items until it is drawn, in a real browser: from the key to the frame after it. */
export async function measureTyping(server: MeasuredServer, place: Place): Promise<Row> {
  const { project, month, team } = place;
  await fillList(server, place);
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(server.cookies);
    const page = await context.newPage();
    await page.goto(`${server.address}/${project}/${month}/${team}`);
    return { name: `a key among ${items} items`, figures: figuresOf(await typeAndWatch(page)) };
  } finally {
    await browser.close();
  }
}

/** Makes the first list of the section that long. */
async function fillList(server: MeasuredServer, { project, month, team }: Place): Promise<void> {
  const ask = async (path: string) => (await server.ask(`/api/projects/${project}/${path}`)).json();
  const { id, entries } = section.parse(await ask(`months/${month}/sections/${team}`));
  const { blocks } = sheet.parse(await ask(`sections/${id}/sheet`));
  const list = blocks.find(({ place, entryId }) => place === 'accomplished' && entryId === entries[0]?.id);
  const puts = Array.from({ length: items }, (_, at) => itemAt(at));
  const { status } = await server.call('lines/save', { project, block: list?.id, puts, removals: [] });
  if (status !== 200) throw new Error(`Filling the list answered ${status}.`);
}

function itemAt(at: number) {
  const place = { id: crypto.randomUUID(), parentId: null, position: `b${at.toString(36).padStart(2, '0')}` };
  const markdown = `Item number ${at} of a list that is long, with a ticket, MDS-${2_000 + at}, and *words* that stand out`;
  return { ...place, kind: 'item', starred: false, markdown, base: null };
}

async function typeAndWatch(page: Page): Promise<number[]> {
  const text = page.getByRole('textbox', { name: /^Accomplished/ });
  await text.getByText(`Item number ${items / 2} `).click();
  await page.evaluate(watchKeys);
  await page.keyboard.type(words, { delay: rhythm });
  return z.array(z.number()).parse(await page.evaluate('window.drawnAfter'));
}

/** In the page: keeps after how many milliseconds each key was drawn. A message comes after the frame that a key is drawn in. */
function watchKeys(): void {
  const drawnAfter: number[] = [];
  Object.assign(window, { drawnAfter });
  // Without a name: functions that have one are no longer whole once they are sent into a page.
  document.addEventListener(
    'keydown',
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => drawnAfter.push(performance.now() - pressed);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

function figuresOf(taken: number[]): Row['figures'] {
  const at = (share: number) => quantile(taken, share).toFixed(1);
  return { 'median ms': at(0.5), 'p95 ms': at(0.95), 'longest ms': at(1), keys: `${taken.length}` };
}
