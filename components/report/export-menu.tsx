'use client';

import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { ExportEdition, ExportFormat, ExportStaffing } from '@/lib/report/schema';
import type { ExportChoice } from './export-file';
import { type ExportJob, exportWords } from './export-job';

// With the menu comes what fetches the file, so that a lost connection can be told in our own words.
const Footer = lazy(async () => {
  const [{ ExportFooter }] = await Promise.all([import('./export-footer'), import('./export-file')]);
  return { default: ExportFooter };
});

/** The report as a file. What the file holds is chosen below; how it goes is said there, and trouble beside the button as well. */
export function ExportMenu({ project, month, version }: Pick<ExportChoice, 'project' | 'month' | 'version'>) {
  const [edition, setEdition] = useState<ExportEdition>('extended');
  const [staffing, setStaffing] = useState<ExportStaffing>('included');
  const [job, setJob] = useState<ExportJob>({ state: 'none' });
  const isRunning = job.state === 'running';
  const start = async (format: ExportFormat) => {
    setJob({ state: 'running', format });
    setJob(await download({ project, month, version, format, edition, staffing }));
  };
  return (
    <>
      <span role="status" className={job.state === 'failed' ? 'text-stop text-xs' : 'sr-only'}>
        {exportWords(job)}
      </span>
      <MenuButton
        label="Export"
        letter="e"
        entries={formats.map((group) => group.map((format) => ({ ...format, ...rowOf(format.id) })))}
        footer={
          <Suspense>
            <Footer {...{ job, edition, staffing }} onEdition={setEdition} onStaffing={setStaffing} />
          </Suspense>
        }
      >
        <Icon of={Download} />
        Export
      </MenuButton>
    </>
  );

  function rowOf(format: ExportFormat) {
    return { isDisabled: isRunning, stays: true as const, onAction: () => start(format) };
  }
}

type Format = Omit<MenuEntry, 'id'> & { id: ExportFormat };

const formats: Omit<Format, 'href' | 'onAction'>[][] = [
  [
    { id: 'docx', label: 'Word', detail: 'heading styles, contents', end: '.docx', letter: 'W' },
    { id: 'pdf', label: 'PDF', detail: 'bookmarks, accessible', end: '.pdf', letter: 'P' },
    { id: 'tex', label: 'LaTeX', detail: 'source to compile', end: '.tex', letter: 'L' },
    { id: 'html', label: 'HTML', detail: 'one file', end: '.html', letter: 'H' },
    { id: 'md', label: 'Markdown', detail: 'one item a line', end: '.md', letter: 'M' },
  ],
  [{ id: 'json', label: 'Data', detail: 'the outline', end: '.json', letter: 'D' }],
];

async function download(choice: ExportChoice): Promise<ExportJob> {
  const fetching = await import('./export-file').catch(() => null);
  if (fetching === null)
    return { state: 'failed', sentence: 'Lunation cannot be reached just now. Load this page again.' };
  try {
    return { state: 'done', name: await fetching.downloadExport(choice) };
  } catch (error) {
    return { state: 'failed', sentence: error instanceof Error ? error.message : 'The file could not be made.' };
  }
}
