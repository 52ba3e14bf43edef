import type { MonthMark, Viewer, VisibleProject } from '@/lib/shared/viewer';

const names = ['2017-01', '2017-02', '2017-03', '2017-04', '2017-05', '2017-06'];

const months: MonthMark[] = names.map((month) => ({ month, state: stateOf(month) }));

function stateOf(month: string): MonthMark['state'] {
  if (month === '2017-06') return 'open';
  return month === '2017-03' ? 'reopened' : 'published';
}

export const sampleProject: VisibleProject = {
  id: '1',
  slug: 'data-systems',
  name: 'Meridian Survey, Data Systems',
  grants: [{ role: 'manager', teamId: null }],
  months,
};

export const sampleViewer: Viewer = {
  personId: '1',
  name: 'Idris Okonwe',
  email: 'i.okonwe@meridian.example',
  isAdministrator: false,
  projects: [
    sampleProject,
    { id: '2', slug: 'science', name: 'Meridian Survey, Science', grants: [{ role: 'reader', teamId: null }], months },
    { id: '3', slug: 'site', name: 'Port Isla Site Works', grants: [{ role: 'manager', teamId: null }], months: [] },
  ],
};

export const sampleTeams = [
  { id: 'pm', label: 'Project Management', detail: 'Program Office, no code' },
  { id: 'kessler', label: 'Kessler Institute', detail: '05D.03, Wen Tarrow' },
  { id: 'arvane', label: 'University of Arvane', detail: '05D.04, Maren Valdisson' },
  { id: 'halden', label: 'Halden Networks', detail: '05D.08, Tamsin Arkwell' },
];
