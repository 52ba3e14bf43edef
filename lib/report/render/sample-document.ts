import { type AssembleOptions, assemble } from '@/lib/report/assemble';
import type { Heading, ReportDocument } from '@/lib/report/document';
import type { OutlineEntry, OutlineNode, ReportOutline } from '@/lib/report/schema';
import type { ReportForm } from '@/lib/shared/report-form';

/** A made-up report for the tests of the renderers: every role of heading, every kind of line, text that means harm. */
export const sampleForm: ReportForm = {
  layout: 'by-list',
  accomplishments: 'Accomplishments',
  plans: 'Planned activities',
  teams: [],
  references: [
    { kind: 'ticket', prefix: 'MDS-', url: 'https://tickets.example/browse/{key}' },
    { kind: 'milestone', prefix: 'MDS-DAX-', url: null },
  ],
};

export function node(kind: OutlineNode['kind'], text: string, children: OutlineNode[] = []): OutlineNode {
  return { kind, text, lines: [1, 1], children };
}

const item = (text: string, children: OutlineNode[] = []) => node('item', text, children);

const table = '| Milestone | *Forecast* |\n| :-- | --: |\n| DS-DAX-12 50 % | 15 June |\n| A & B_c | a \\| b |';
const code = '```sh\nrm -rf $HOME # \\end{document} <b>\n\n\tls ~ ^ % { }\n```';

/** Lines that a format might take for its own. */
export const hostileTexts = [
  '\\<script>alert(1)\\</script> and \\<img src=x onerror=alert(1)>',
  'a javascript:alert(1) link, \\input{/etc/passwd} \\write18{rm -rf /} \\end{document}',
  '50 % of $x_1^2$ & {braces} ~ tilde ^ caret # hash "quotes"',
  '\\- not a list',
  '- not a list either',
  '1. not numbered',
  '# of metrics: 9',
  '> not a quotation',
  '[x] not a task',
  '[name]: not a definition',
  'é ü Ł ő ß Œ “quotes” – — … ½ µ ± ~ → ≥ ≤ ≠ ∞ √ α Ω Жук ế ﬁ 漢字 👩‍🔬 🙂 a\u0301 non\u00a0break',
  'open comment \\<!-- and [brackets [nested]] (DM\\*)',
  'Closing --> and ]]> and ?> and <?xml',
];

const nested = item('Mask-aware warping kernel (MDS-2198):', [
  item('Released to the *nightly* stack on **9 June**; see [the note](https://notes.example/a_b?c=d&e=50%25#f).', [
    item('Edge pixels no longer borrow, `obs_base` agrees. MDS-2240, MDS-2244', [
      item('Fourth level', [item('Fifth level')]),
    ]),
  ]),
  node('prose', 'A remark beneath a bullet.'),
  node('code', code),
  node('table', table),
]);

const entry = (code: string | null, title: string | null, lists: Partial<OutlineEntry> = {}): OutlineEntry => ({
  code,
  title,
  heading: { accomplishments: null, plans: null },
  accomplishments: [item('Released the kernel.')],
  plans: [item('Rerun the depth maps. [MDS-2231]')],
  ...lists,
});

export const sampleOutline: ReportOutline = {
  format: 'lunation-report/1',
  kind: 'report',
  title: 'Data Systems Monthly Report',
  month: '2017-06',
  front: [
    {
      heading: 'Summary',
      nodes: [
        item('Nine nights met the rate.'),
        node('figure', '![Exposures by night](figures/nights)'),
        node('table', table),
      ],
    },
    { heading: 'Progress & status by team', nodes: [] },
  ],
  sections: [
    {
      team: 'University of Arvane',
      under: null,
      preamble: [node('prose', 'The team met in Port Isla.')],
      entries: [
        entry('05D.04.04', 'Coaddition', { accomplishments: [nested, ...hostileTexts.map((text) => item(text))] }),
        entry('05D.04.06', 'Object Characterization', {
          accomplishments: [node('nil', 'No activity in June.')],
          plans: null,
        }),
      ],
      staffing: [{ heading: 'Recruitment', code: null, nodes: [item('Two posts are open.')] }],
    },
    {
      team: 'Halden Networks',
      under: 'Program Office',
      preamble: [],
      entries: [
        entry(null, null, {
          accomplishments: [
            node('label', 'System Architect:'),
            item('Drew the second path.'),
            node('epic', 'MDS-8515 Service Management'),
            ...hostileTexts.map((text) => node('prose', text)),
            node('label', 'With lines of its own:', [item('one'), item('two')]),
          ],
          plans: [],
        }),
      ],
      staffing: [],
    },
  ],
  references: [],
  unplaced: [],
  warnings: [],
};

export function sampleDocument(options: Partial<AssembleOptions> = {}): ReportDocument {
  return assemble(sampleOutline, sampleForm, {
    projectName: 'Meridian Survey',
    edition: 'extended',
    staffing: 'included',
    isDraft: false,
    language: 'en',
    ...options,
  });
}

/** The headings as every rendering shows them: level, number, text. */
export function headingLines(document: ReportDocument): string[] {
  return document.blocks
    .filter((block): block is Heading => block.kind === 'heading')
    .map(({ level, number, text }) => [level, number, text].filter((part) => part !== null).join(' '));
}
