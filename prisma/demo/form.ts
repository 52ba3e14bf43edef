import type { ReferencePattern, ReportForm } from '@/lib/shared/report-form';
import { demoTeams } from '@/prisma/demo/teams';
import { variedTeam } from '@/prisma/demo/variation';

export const demoReferences: ReferencePattern[] = [
  { kind: 'ticket', prefix: 'MDS-', url: 'https://tickets.meridian.example/browse/{key}' },
  { kind: 'change', prefix: 'CR-', url: 'https://tickets.meridian.example/changes/{key}' },
  { kind: 'document', prefix: 'MSD-', url: 'https://documents.meridian.example/{key}' },
  { kind: 'milestone', prefix: 'DS-', url: null },
];

/** The words of the demo's report, the teams of so many copies, and where its references lead. */
export function demoForm(width: number): ReportForm {
  const copies = Array.from({ length: width }, (_, copy) => copy);
  return { ...form, teams: copies.flatMap(teamsOfCopy) };
}

function teamsOfCopy(copy: number): ReportForm['teams'] {
  return demoTeams.map(({ name, aliases }, index) => ({
    name: variedTeam(name, { copy, place: copy * demoTeams.length + index }),
    aliases: copy === 0 ? aliases : [],
    under: null,
  }));
}

const form: Omit<ReportForm, 'teams'> = {
  layout: 'by-element',
  accomplishments: 'Accomplishments',
  plans: 'Planned activities',
  references: demoReferences,
};

export const demoReportTitle = 'Data Systems Monthly Report';
