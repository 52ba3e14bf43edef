import type { ExportFormat } from '@/lib/report/schema';

/** How the making of a file goes. */
export type ExportJob =
  | { state: 'none' }
  | { state: 'running'; format: ExportFormat }
  | { state: 'done'; name: string }
  | { state: 'failed'; sentence: string };

export function exportWords(job: ExportJob): string {
  switch (job.state) {
    case 'none':
      return '';
    case 'running':
      return job.format === 'pdf' || job.format === 'docx' ? 'Setting pages…' : 'Writing the file…';
    case 'done':
      return `${job.name} is among your downloads.`;
    case 'failed':
      return job.sentence;
  }
}
