import fc from 'fast-check';
import { countReferences } from '@/lib/report/import/compose/references';
import type { Figures } from '@/lib/report/render/figures';
import type { OutlineEntry, OutlineFront, OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';
import type { ReportForm } from '@/lib/shared/report-form';
import { canonicalBlock } from '@/lib/shared/text/blocks';
import { canonicalInline } from '@/lib/shared/text/inline';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP4z8DwHwyBNAMjAAA9/gT8gFqQUQAAAABJRU5ErkJggg==',
  'base64',
);
/** The pictures of the outlines. */
export const figures: Figures = new Map([
  ['figures/nights', { type: 'image/png', bytes: new Uint8Array(picture), alternative: null }],
]);

export const form: ReportForm = {
  layout: 'by-list',
  accomplishments: 'Current accomplishments',
  plans: 'Planned activities',
  teams: [],
  references: [
    { kind: 'ticket', prefix: 'DM-', url: 'https://tickets.example/browse/{key}' },
    { kind: 'document', prefix: 'LDM-', url: null },
  ],
};

const signs = [
  ...[
    '50 %',
    '$x_1^2$',
    '& co',
    '#',
    '# 1',
    '~',
    '\\input{x}',
    '{}',
    '^',
    '"quoted"',
    "it's",
    '<b>',
    '&amp;',
    '|',
    '>',
  ],
  ...[
    '*starred*',
    '**bold**',
    '~~gone~~',
    '`co de`',
    '`a|b`',
    '_under_',
    'obs_base_x',
    '* loose',
    '- dash',
    '1. one',
    '+',
  ],
  ...[
    'DM-9553',
    '[DM-12]',
    'DM -5466',
    'DM10221',
    'LDM-151.2',
    'LDM-503',
    'https://a.example/x_y?z=1&b=2#c',
    'www.a.example',
  ],
  ...[
    '[a link](https://b.example/a_b)',
    '[titled](https://b.example/ "A *title*")',
    '[place](#summary)',
    'me@a.example',
  ],
  ...[
    'שלום עולם',
    'مرحبا 12',
    '漢字かな',
    'Łódź',
    'a\u0301',
    '👩‍🔬',
    'non\u00a0break',
    'x'.repeat(200),
    'zero\u200bwidth',
  ],
  ...[
    '<!-- team -->',
    '[ ]',
    '[x]',
    '![inline](figures/nights)',
    '![away](https://c.example/p.png)',
    '\\',
    ':',
    'No change.',
  ],
  ...[
    'Accomplishments',
    'March 2016',
    '4.1 two',
    'one\\\ntwo',
    '(see above)',
    'a  b',
    '***both***',
    '[**b**](https://d.example/)',
  ],
];
const words = fc.array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom('alpha', 'beta', 'Gamma')), {
  minLength: 1,
  maxLength: 5,
});
const inline = words
  .map((all) => canonicalInline(all.join(' ')))
  .filter((text) => text.replaceAll(/!\[[^\]]*\]\([^)]*\)|\s/g, '') !== '');
const plain = fc.constantFrom(
  'Kernel',
  'Depth & maps',
  'Ingest_2',
  '50 % rate',
  'שלום',
  '漢字',
  'A - B',
  'Web, Services',
);

const cell = fc.oneof(fc.constant(''), inline).map((text) => text.replaceAll('|', '\\|').replaceAll(/\\?\n/g, ' '));
const table = fc
  .record({
    head: fc.array(cell, { minLength: 2, maxLength: 3 }),
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 2 }),
    rule: fc.constantFrom('---', ':--', '--:', ':-:'),
  })
  .map(({ head, rows, rule }) =>
    [['Name', ...head], ['---', ...head.map(() => rule)], ...rows.map((row) => ['x', ...row].slice(0, head.length + 1))]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
  )
  .map(canonicalBlock)
  .filter((text) => text.startsWith('|'));
const code = fc
  .record({
    language: fc.constantFrom('', 'sh', 'python'),
    lines: fc.array(fc.constantFrom('a', '  b', '', '\tc', '<d>', '$ ls *'), { minLength: 1, maxLength: 4 }),
  })
  .map(({ language, lines }) => canonicalBlock(`\`\`\`${language}\nfirst\n${lines.join('\n')}\nlast\n\`\`\``));
const figure = fc.constantFrom(
  '![Nights](figures/nights)',
  '![Nights & days](figures/nights "Nine bars")',
  '![Elsewhere](https://c.example/p.png)',
);

const node: fc.Memo<OutlineNode> = fc.memo((depth) =>
  fc.oneof(
    { weight: 6, arbitrary: line(fc.constant('item' as const), inline, depth) },
    { weight: 3, arbitrary: line(fc.constantFrom('label', 'epic', 'prose', 'nil'), inline, depth) },
    { weight: 1, arbitrary: line(fc.constant('table' as const), table, 1) },
    { weight: 1, arbitrary: line(fc.constant('code' as const), code, 1) },
    { weight: 1, arbitrary: line(fc.constant('figure' as const), figure, 1) },
  ),
);

function line(
  kind: fc.Arbitrary<OutlineNode['kind']>,
  text: fc.Arbitrary<string>,
  depth: number,
): fc.Arbitrary<OutlineNode> {
  const children: fc.Arbitrary<OutlineNode[]> =
    depth <= 1 ? fc.constant([]) : fc.array(node(depth - 1), { maxLength: 2 });
  return fc.record({ kind, text, lines: fc.constant<[number, number]>([1, 1]), children });
}

/** Lines of one block, of every kind, nested as deep as they may be. */
export const nodes = fc.array(node(5), { maxLength: 3 });
const someNodes = fc.array(node(5), { minLength: 1, maxLength: 3 });

/** An element in its lists: a code with a title, or a title alone. */
const element = (index: number) =>
  fc
    .record({
      code: fc.constantFrom(`02C.0${index}`, `02C.0${index}.01`, null),
      title: plain,
      lists: fc.constantFrom('both', 'accomplishments'),
      accomplishments: nodes,
      plans: nodes,
    })
    .map(({ code, title, lists, ...nodesOf }): OutlineEntry => {
      const own = code === null ? `${title} ${index}` : title;
      const written = code === null ? own : `${code} - ${own}`;
      const plans = lists === 'both' ? { heading: written, nodes: nodesOf.plans } : { heading: null, nodes: null };
      return {
        code,
        title: own,
        heading: { accomplishments: written, plans: plans.heading },
        accomplishments: nodesOf.accomplishments,
        plans: plans.nodes,
      };
    });

const unnamed = (lists: fc.Arbitrary<OutlineNode[]>) =>
  fc.record({
    code: fc.constant(null),
    title: fc.constant(null),
    heading: fc.constant({ accomplishments: null, plans: null }),
    accomplishments: lists,
    plans: lists,
  });

const entries = fc.oneof(
  fc.tuple(unnamed(nodes)),
  fc.tuple(element(1), element(2), element(3)).map(inReadingOrder),
  fc.tuple(unnamed(someNodes), element(1), element(2)).map(inReadingOrder),
);

/** As a reader orders them: by codes, those with no code first in their lists. */
function inReadingOrder(all: OutlineEntry[]): OutlineEntry[] {
  const rank = ({ code, title }: OutlineEntry) => (code === null && title === null ? 0 : 1);
  return all.sort((one, other) => rank(one) - rank(other));
}

const section = (index: number) =>
  fc
    .record({
      team: plain.map((name) => `${name} ${index}`),
      under: fc.constantFrom(null, null, 'Program Office'),
      preamble: nodes,
      entries,
      staffing: fc.array(
        fc.record({ heading: fc.constantFrom('Recruitment', 'Hiring'), ofEntry: fc.boolean(), nodes }),
        { maxLength: 2 },
      ),
    })
    .map(({ staffing, ...rest }): OutlineSection => {
      const code = rest.entries.find((entry) => entry.code !== null)?.code ?? null;
      const placed = staffing.map(({ ofEntry, ...one }) => ({ ...one, code: ofEntry ? code : null }));
      return {
        ...rest,
        staffing: placed.sort((one, other) => Number(one.code === null) - Number(other.code === null)),
      };
    });

/** Outlines of reports with all that makes formats stumble. */
export const outlines = fc
  .record({
    title: inline.filter((text) => !text.includes('![')),
    above: fc.array(fc.record({ heading: fc.constant(''), nodes: someNodes }), { maxLength: 1 }),
    front: fc.array(fc.record({ heading: plain, nodes: someNodes }), { maxLength: 2 }),
    part: fc.constantFrom<OutlineFront[]>([], [{ heading: 'Progress by team', nodes: [] }]),
    sections: fc.tuple(section(1), section(2), section(3)),
  })
  .map(({ part, above, front, ...rest }): ReportOutline => {
    const bare: ReportOutline = {
      format: 'lunation-report/1',
      kind: 'report',
      month: '2017-03',
      ...rest,
      front: [...above, ...front, ...part],
      references: [],
      unplaced: [],
      warnings: [],
    };
    return { ...bare, references: countReferences(bare, form.references) };
  });
