import { dayWords } from '@/prisma/demo/calendar';

export type Exposure = 'low' | 'medium' | 'high';

/** A risk of the register: what each month that changed something said of it, from the one in which it was opened. */
export type DemoRisk = {
  code: string;
  title: string;
  /** The risk within a sentence: `a late decision on short exposures`. */
  words: string;
  statement: string;
  mitigation: string;
  /** Initials. */
  owner: string;
  /** `2016-07` for those that the register began with. */
  opened: string;
  closedOn: string | null;
  /** Oldest first; the first is that of the month in which it was opened. */
  changes: { month: string; exposure: Exposure; note: string }[];
};

export const demoRisks: DemoRisk[] = [
  {
    code: 'RSK-01',
    title: 'Late decision on short exposures',
    words: 'a late decision on short exposures',
    statement:
      'If the weighting of short exposures is not settled before the rehearsal, its coadds will have to be remade.',
    mitigation: 'Both schemes are kept in the code; the working group hears a recommendation at each meeting.',
    owner: 'JH',
    opened: '2016-11',
    closedOn: null,
    changes: [
      { month: '2016-11', exposure: 'low', note: 'opened after the review of the coaddition design' },
      { month: '2017-06', exposure: 'medium', note: 'the third meeting in a row ended without a decision' },
    ],
  },
  {
    code: 'RSK-02',
    title: 'Supply of spare disks',
    words: 'the supply of spare disks',
    statement:
      'If the only supplier of the approved disk series ends production, failed disks cannot be replaced in kind.',
    mitigation: 'A second contract with another maker; a stock of forty disks at Port Isla.',
    owner: 'NV',
    opened: '2016-07',
    closedOn: null,
    changes: [
      { month: '2016-07', exposure: 'medium', note: 'taken over from the register of the design phase' },
      { month: '2017-02', exposure: 'high', note: 'the supplier announced the end of the series' },
      { month: '2017-06', exposure: 'medium', note: 'the second contract was signed' },
    ],
  },
  {
    code: 'RSK-03',
    title: 'Cooling works overlap the release rehearsal',
    words: 'the overlap of the cooling works with the release rehearsal',
    statement: 'If the cooling works at Port Isla are not moved, one cabinet row is down during the rehearsal.',
    mitigation: 'Ask the contractor for another fortnight; failing that, rehearse on the first row alone.',
    owner: 'HR',
    opened: '2017-06',
    closedOn: null,
    changes: [{ month: '2017-06', exposure: 'medium', note: 'the contractor gave 16 to 27 October as its dates' }],
  },
  {
    code: 'RSK-04',
    title: 'Second path between Port Isla and Halden',
    words: 'the second path between Port Isla and Halden',
    statement: 'If the harbour authority does not lease the duct, both sites depend on one cable under the bay.',
    mitigation: 'Three offers for a path by land; a rented radio link for what must not stop.',
    owner: 'TA',
    opened: '2016-07',
    closedOn: null,
    changes: [
      { month: '2016-07', exposure: 'medium', note: 'taken over from the register of the design phase' },
      { month: '2016-12', exposure: 'high', note: 'the authority put off the lease to its new board' },
    ],
  },
  {
    code: 'RSK-05',
    title: 'Image differencing in crowded fields',
    words: 'image differencing in crowded fields',
    statement:
      'If false detections in the Norma field stay above forty in a hundred, the alert stream cannot be opened there.',
    mitigation: 'A classifier trained on the field itself; a mask of the densest square degree as the last resort.',
    owner: 'WT',
    opened: '2016-07',
    closedOn: null,
    changes: [
      { month: '2016-07', exposure: 'high', note: 'taken over from the register of the design phase' },
      { month: '2017-04', exposure: 'medium', note: 'the second classifier halved the false detections' },
    ],
  },
  {
    code: 'RSK-06',
    title: 'Database does not scale to the last release',
    words: 'the scaling of the catalogue database',
    statement:
      'If query times grow faster than the catalogue, the hardware foreseen for the last release is too small.',
    mitigation: 'Tests at one tenth, one fifth and one half of the final size, each with a decision to go on.',
    owner: 'OQ',
    opened: '2016-07',
    closedOn: null,
    changes: [
      { month: '2016-07', exposure: 'medium', note: 'taken over from the register of the design phase' },
      { month: '2016-10', exposure: 'high', note: 'at one tenth size the shared scans took twice their budget' },
      { month: '2017-03', exposure: 'medium', note: 'the new scheduling of shared scans met the budget' },
    ],
  },
  {
    code: 'RSK-07',
    title: 'Loss of the only expert for the astrometric solution',
    words: 'the astrometric solution resting on one person',
    statement: 'If the one person who knows the solver leaves, the solution stands still for half a year.',
    mitigation: 'A second developer joins in spring; the design is written down as MSD-036.',
    owner: 'MV',
    opened: '2016-09',
    closedOn: '2017-05-30',
    changes: [
      { month: '2016-09', exposure: 'medium', note: 'opened when the first offer to a successor was declined' },
      { month: '2017-03', exposure: 'low', note: 'a second developer has begun' },
    ],
  },
  {
    code: 'RSK-08',
    title: 'Observatory data format changes late',
    words: 'late changes to the format of the raw data',
    statement:
      'If the camera team changes headers after the interface is frozen, ingest and calibration are rewritten.',
    mitigation: 'Monthly exchange of sample files; translators kept apart from the pipelines.',
    owner: 'JH',
    opened: '2016-07',
    closedOn: '2017-02-28',
    changes: [
      { month: '2016-07', exposure: 'medium', note: 'taken over from the register of the design phase' },
      { month: '2016-12', exposure: 'low', note: 'the camera team signed the interface, MSD-019' },
    ],
  },
  {
    code: 'RSK-09',
    title: 'Tape robot cannot be repaired',
    words: 'the tape robot at Port Isla',
    statement:
      'If the robot’s old controller fails, the archive copy cannot be read for as long as the new one is not there.',
    mitigation: 'A second copy of the calibration frames on disk; the controller is on order.',
    owner: 'HR',
    opened: '2016-10',
    closedOn: null,
    changes: [
      { month: '2016-10', exposure: 'low', note: 'opened after the first fault of the controller' },
      { month: '2017-01', exposure: 'medium', note: 'a second fault stopped the robot for four days' },
      { month: '2017-05', exposure: 'high', note: 'the maker put off the delivery of the new controller' },
    ],
  },
  {
    code: 'RSK-10',
    title: 'Certificates of the portal depend on one authority',
    words: 'the portal’s certificates',
    statement:
      'If the university’s certificate service ends as announced, the portal and the notebooks cannot be reached safely.',
    mitigation: 'Move to an automatic authority, tried on the development portal first.',
    owner: 'RE',
    opened: '2016-08',
    closedOn: '2016-12-15',
    changes: [
      { month: '2016-08', exposure: 'low', note: 'opened when the university gave notice' },
      { month: '2016-11', exposure: 'medium', note: 'the notice was shortened to the end of the year' },
    ],
  },
];

/** How a month's review left a risk: its exposure, what the review noted, and whether something changed. Null while it is not open. */
export function reviewIn(risk: DemoRisk, month: string) {
  const isClosed = risk.closedOn !== null && risk.closedOn.slice(0, 7) < month;
  const said = risk.changes.filter((change) => change.month <= month);
  const last = said.at(-1);
  if (last === undefined || isClosed) return null;
  const note = last.month === month ? sentence(last.note) : null;
  return { exposure: last.exposure, before: said.at(-2)?.exposure ?? null, note, hasChanged: last.month === month };
}

const quiet = [
  'No exposure changed.',
  'All exposures stand as they were.',
  'Nothing moved: owners confirmed the exposures of the month before.',
];

/** The month's risk statement, from what its reviews changed. */
export function riskStatement(risks: DemoRisk[], month: string): string {
  const changed = risks.filter((risk) => reviewIn(risk, month)?.hasChanged === true);
  const sentences = [
    movedSentence(
      changed.filter(({ opened }) => opened !== month),
      month,
    ),
    ...changed.filter(({ opened }) => opened === month && month !== '2016-07').map(openedSentence),
    ...risks.filter(({ closedOn }) => closedOn?.slice(0, 7) === month).map(closedSentence),
  ].filter((text) => text !== '');
  const begun = `The register was reviewed on ${dayWords(reviewDay(month))}.`;
  const still = quiet[Number(month.slice(5)) % quiet.length] ?? '';
  return [begun, ...(sentences.length > 0 ? sentences : [still])].join(' ');
}

/** The day of a month's review: its last Tuesday. */
export function reviewDay(month: string): string {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const back = ((next.getUTCDay() + 4) % 7) + 1;
  return new Date(next.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}

function movedSentence(moved: DemoRisk[], month: string): string {
  const parts = moved.map((risk) => {
    const review = reviewIn(risk, month);
    const { note = '' } = risk.changes.find((change) => change.month === month) ?? {};
    const verb = order.indexOf(review?.exposure ?? 'low') > order.indexOf(review?.before ?? 'low') ? 'rose' : 'fell';
    return `${risk.words} ${verb} from ${review?.before} to ${review?.exposure}, since ${note}`;
  });
  if (parts.length === 0) return '';
  const count = parts.length === 1 ? 'one risk' : `${['', '', 'two', 'three', 'four'][parts.length]} risks`;
  return `The exposure of ${count} changed: ${parts.join('; ')}.`;
}

const order: Exposure[] = ['low', 'medium', 'high'];

function openedSentence({ words, changes }: DemoRisk): string {
  return `A risk was opened on ${words} (${changes[0]?.exposure}).`;
}

function closedSentence({ words, closedOn }: DemoRisk): string {
  return `The risk on ${words} was closed on ${dayWords(closedOn ?? '')}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
