import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssembleOptions, assemble } from '@/lib/report/assemble';
import { readReport } from '@/lib/report/import/read';
import { renderDocx } from '@/lib/report/render/docx';
import type { Figures } from '@/lib/report/render/figures';
import { renderHtml } from '@/lib/report/render/html';
import { printOutline } from '@/lib/report/render/json';
import { renderMarkdown } from '@/lib/report/render/markdown';
import { sampleForm, sampleOutline } from '@/lib/report/render/sample-document';
import { figures, form, outlines } from '@/lib/report/round-trip-outlines';
import type { ReportOutline } from '@/lib/report/schema';
import type { ReportForm } from '@/lib/shared/report-form';

// biome-ignore lint/style/noProcessEnv: a test says itself where the real documents are.
const folder = process.env.LUNATION_SEEDS ?? path.resolve(import.meta.dirname, '../../../shared/seeds');
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`The real documents are not at ${folder}: their exports are not tested.\n`);

const formats = ['md', 'html', 'docx'] as const;
type Format = (typeof formats)[number];

const options: AssembleOptions = {
  projectName: 'Meridian Survey',
  edition: 'extended',
  staffing: 'included',
  isDraft: true,
  language: 'en',
};

type Export = { format: Format; form: ReportForm; figures?: Figures; options?: Partial<AssembleOptions> };

async function exported(report: ReportOutline, how: Export): Promise<{ name: string; bytes: Uint8Array }> {
  const document = assemble(report, how.form, { ...options, ...how.options });
  const name = `report.${how.format}`;
  if (how.format === 'docx') return { name, bytes: await renderDocx(document, how.figures) };
  const text = how.format === 'md' ? renderMarkdown(document) : renderHtml(document, how.figures);
  return { name, bytes: Buffer.from(text) };
}

/** What a report says, apart from where its lines stood. */
function said(report: ReportOutline): unknown {
  const kept = { ...report, unplaced: [], warnings: [] };
  return JSON.parse(JSON.stringify(kept, (key, part) => (key === 'lines' ? undefined : part)));
}

describe.each(formats)('what was exported as %s', (format) => {
  test('says the same when it is read', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(outlines, fc.constantFrom('by-list', 'by-element'), async (report, layout) => {
        const own: ReportForm = { ...form, layout };
        const file = await exported(report, { format, form: own, figures });
        const read = await readReport(file, { form: own, corrections: [] });
        expect(said(read.outline)).toEqual(said(report));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

test.each(formats)('the month is read back from %s in whatever language', { timeout: 60_000 }, async (format) => {
  for (const language of ['ko', 'hr', 'th', 'fr']) {
    const file = await exported(
      { ...sampleOutline, month: '2017-10' },
      { format, form: sampleForm, options: { language } },
    );
    const read = await readReport(file, { form: null, corrections: [] });
    expect([language, read.outline.month]).toEqual([language, '2017-10']);
  }
});

const linked = (known: ReportForm): ReportForm => ({
  ...known,
  references: known.references.map((pattern) => ({ ...pattern, url: `https://tickets.example/${pattern.kind}/{key}` })),
});

describe.skipIf(!isThere).each(['03', '04'])('the report of 2017-%s', (month) => {
  const original = async () => {
    const bytes = readFileSync(path.join(folder, `monthly-report-2017-${month}.txt`));
    return readReport({ name: 'report.txt', bytes }, { form: null, corrections: [] });
  };

  test.each(formats)('says the same when it comes back as %s', { timeout: 60_000 }, async (format) => {
    const { outline, form: learned } = await original();
    const file = await exported(outline, { format, form: linked(learned) });
    for (const known of [null, learned]) {
      const read = await readReport(file, { form: known, corrections: [] });
      expect(said(read.outline)).toEqual(said(outline));
      expect(read.outline.unplaced).toEqual([]);
    }
  });

  test('says the same when it comes back as json', { timeout: 60_000 }, async () => {
    const { outline, form: learned } = await original();
    const file = { name: 'report.json', bytes: Buffer.from(printOutline(outline)) };
    for (const known of [null, learned]) {
      const read = await readReport(file, { form: known, corrections: [] });
      expect(said(read.outline)).toEqual(said(outline));
    }
  });

  test.each(formats)('keeps to its front matter in a summary as %s', { timeout: 60_000 }, async (format) => {
    const { outline, form: learned } = await original();
    const file = await exported(outline, { format, form: linked(learned), options: { edition: 'summary' } });
    const read = await readReport(file, { form: null, corrections: [] });
    const front = outline.front.filter(({ nodes }) => nodes.length > 0);
    expect(said({ ...read.outline, references: [] })).toEqual(
      said({ ...outline, front, sections: [], references: [] }),
    );
  });

  test.each(formats)('names no candidate as %s where staffing is left out', { timeout: 60_000 }, async (format) => {
    const { outline, form: learned } = await original();
    const file = await exported(outline, { format, form: linked(learned), options: { staffing: 'left-out' } });
    const read = await readReport(file, { form: null, corrections: [] });
    const sections = outline.sections.map((section) => ({ ...section, staffing: [] }));
    expect(said({ ...read.outline, references: [] })).toEqual(said({ ...outline, sections, references: [] }));
  });
});
