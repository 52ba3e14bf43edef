import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type ExportEdition,
  type ExportFormat,
  type ExportStaffing,
  exportEdition,
  exportFormat,
  exportStaffing,
} from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';
import { asCommandLine } from '@/scripts/command/as-command-line';
import { parseMonth } from '@/scripts/command/options';
import { tell } from '@/scripts/serve/telling';

type Options = {
  project: string;
  format: ExportFormat;
  edition: ExportEdition;
  staffing: ExportStaffing;
  output?: string;
};

/** `export MONTH --project P --format F`: the assembled report as a file, or on stdout. */
export function addExport(program: Command, folder: string): void {
  program
    .command('export')
    .description('write the assembled report of a month')
    .argument('<month>', 'the month: 2017-03', parseMonth)
    .requiredOption('--project <slug>', 'the project')
    .addOption(new Option('--format <format>', 'of the file').choices(exportFormat.options).makeOptionMandatory())
    .addOption(edition())
    .addOption(staffing())
    .option('-o, --output <file>', 'where to write it; stdout where not given')
    .action(async (month: string, { output, ...choice }: Options) => {
      const { exportFigures, exportReport } = await import('@/lib/report/data');
      await asCommandLine(async (viewer) => {
        const { bytes } = await exportReport(viewer, { month, ...choice });
        if (output === undefined) {
          process.stdout.write(bytes);
          return;
        }
        await writeOut(bytes, output, folder);
        const figures = await exportFigures(viewer, { month, ...choice });
        if (figures.length > 0) await mkdir(resolve(folder, dirname(output), 'figures'), { recursive: true });
        for (const { name, bytes: picture } of figures) await writeOut(picture, join(dirname(output), name), folder);
      });
    });
}

function edition(): Option {
  const option = new Option('--edition <edition>', 'all of it, or front matter and highlights');
  return option.choices(exportEdition.options).default('extended');
}

function staffing(): Option {
  const option = new Option('--staffing <staffing>', 'it may name candidates');
  return option.choices(exportStaffing.options).default('included');
}

async function writeOut(bytes: Uint8Array, path: string, folder: string): Promise<void> {
  try {
    await writeFile(resolve(folder, path), bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal('BAD_REQUEST', `“${path}” cannot be written: ${error.message}.`);
  }
  tell(`Wrote ${path} (${Math.ceil(bytes.length / 1000)} kB).`);
}
