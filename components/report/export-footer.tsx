'use client';

import { Switch } from '@/components/ui/switch';
import type { ExportEdition, ExportStaffing } from '@/lib/report/schema';
import { type ExportJob, exportWords } from './export-job';

type ExportFooterProps = {
  job: ExportJob;
  edition: ExportEdition;
  staffing: ExportStaffing;
  onEdition: (edition: ExportEdition) => void;
  onStaffing: (staffing: ExportStaffing) => void;
};

/** What goes into the file, and how making it goes. */
export function ExportFooter({ job, edition, staffing, onEdition, onStaffing }: ExportFooterProps) {
  const isSummary = edition === 'summary';
  return (
    <div className="flex flex-col text-ink-2 text-xs">
      {job.state !== 'none' && (
        <p aria-hidden="true" className={`pb-1.5 ${job.state === 'failed' ? 'text-stop' : ''}`}>
          {exportWords(job)}
          {job.state === 'running' && <span className="mt-1.5 block h-0.5 animate-pulse bg-accent" />}
        </p>
      )}
      <Switch isSelected={isSummary} onChange={(on) => onEdition(on ? 'summary' : 'extended')}>
        Summary edition, without the teams
      </Switch>
      <Switch
        isSelected={staffing === 'included' && !isSummary}
        isDisabled={isSummary}
        onChange={(on) => onStaffing(on ? 'included' : 'left-out')}
      >
        With staffing
      </Switch>
    </div>
  );
}
