import type { ReportForm } from '@/lib/report/schema';
import { demoTeams } from '@/prisma/demo/teams';

/** The words of the demo's report, its teams, and where its references lead. */
export const demoForm: ReportForm = {
  layout: 'by-element',
  accomplishments: 'Accomplishments',
  plans: 'Planned activities',
  teams: demoTeams.map(({ name, aliases }) => ({ name, aliases, under: null })),
  references: [
    { kind: 'ticket', prefix: 'MDS-', url: 'https://tickets.meridian.example/browse/{key}' },
    { kind: 'change', prefix: 'CR-', url: 'https://tickets.meridian.example/changes/{key}' },
    { kind: 'document', prefix: 'MSD-', url: 'https://documents.meridian.example/{key}' },
    { kind: 'milestone', prefix: 'DS-', url: null },
  ],
};

export const demoReportTitle = 'Data Systems Monthly Report';
