export type DemoTeam = {
  key: string;
  name: string;
  aliases: string[];
  /** Initials of the T/CAM. */
  tcam: string;
  /** Code and title of the element above its own; null for a team without codes. */
  root: { code: string; title: string } | null;
};

/** The ten teams in the order of the report. */
export const demoTeams: DemoTeam[] = [
  { key: 'pm', name: 'Project Management', aliases: [], tcam: 'TB', root: null },
  { key: 'science', name: 'Subsystem Science', aliases: ['Science'], tcam: 'SO', root: null },
  { key: 'systems', name: 'System Engineering', aliases: ['Systems'], tcam: 'JH', root: null },
  {
    key: 'quality',
    name: 'Quality and Tools',
    aliases: ['Q&T'],
    tcam: 'PE',
    root: { code: '05D.02', title: 'Quality and Tools' },
  },
  {
    key: 'kessler',
    name: 'Kessler Institute',
    aliases: ['Kessler'],
    tcam: 'WT',
    root: { code: '05D.03', title: 'Alert Production' },
  },
  {
    key: 'arvane',
    name: 'University of Arvane',
    aliases: ['Arvane'],
    tcam: 'MV',
    root: { code: '05D.04', title: 'Release Production' },
  },
  {
    key: 'solveig',
    name: 'Solveig Centre',
    aliases: ['Solveig'],
    tcam: 'RE',
    root: { code: '05D.05', title: 'Portal and Notebooks' },
  },
  {
    key: 'tarn',
    name: 'Tarn Laboratory',
    aliases: ['Tarn'],
    tcam: 'OQ',
    root: { code: '05D.06', title: 'Catalogue Database' },
  },
  {
    key: 'isla',
    name: 'Port Isla Data Centre',
    aliases: ['Port Isla'],
    tcam: 'NV',
    root: { code: '05D.07', title: 'Computing and Storage' },
  },
  {
    key: 'halden',
    name: 'Halden Networks',
    aliases: ['Halden'],
    tcam: 'TA',
    root: { code: '05D.08', title: 'Networks' },
  },
];
