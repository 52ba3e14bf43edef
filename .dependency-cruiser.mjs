const pure =
  '^lib/[^/]+/(schema|schema-[a-z-]+|rules|rules-[a-z-]+|policy)\\.ts$|^lib/report/(assemble|assemble-section|document|document-writer|nodes)\\.ts$|^lib/report/(render|import|store)/|^lib/shared/';

const nouns = [
  'projects',
  'notices',
  'people',
  'wbs',
  'months',
  'sections',
  'lines',
  'comments',
  'plans',
  'checks',
  'history',
  'milestones',
  'meetings',
  'risks',
  'rollup',
  'report',
];

/** A noun knows those before it. */
const lookingBack = nouns.slice(0, -1).map((noun, at) => ({
  name: `${noun}-look-back`,
  severity: 'error',
  from: { path: `^lib/${noun}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^lib/(${nouns.slice(at + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...lookingBack,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-imports-pure',
      comment: 'schema, rules, policy, assemble, render and import know no database, server or screen',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(app|components|prisma|e2e|scripts)/|^lib/(server|client)/|^lib/[^/]+/(data|data-[a-z-]+|procedures)\\.ts$',
      },
    },
    {
      name: 'rules-need-no-node',
      severity: 'error',
      from: {
        path: '^lib/[^/]+/(schema|schema-[a-z-]+|rules|rules-[a-z-]+|policy)\\.ts$|^lib/report/assemble\\.ts$',
        pathNot: '\\.test\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'data-stays-below',
      severity: 'error',
      from: { path: '^lib/[^/]+/(data|data-[a-z-]+)\\.ts$' },
      to: { path: '^(app|components|e2e|scripts)/|^lib/client/|^lib/[^/]+/procedures\\.ts$' },
    },
    {
      name: 'only-data-and-server-touch-prisma',
      severity: 'error',
      from: {
        path: '^(lib|app|components)/',
        pathNot: '^lib/[^/]+/(data|data-[a-z-]+)\\.ts$|^lib/server/|\\.db\\.test\\.ts$',
      },
      to: { path: '^prisma/|^node_modules/(@prisma|pg)/' },
    },
    {
      name: 'procedures-know-their-noun',
      severity: 'error',
      from: { path: '^lib/([^/]+)/procedures\\.ts$' },
      to: { path: '^lib/', pathNot: '^lib/($1|server|shared)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(lib|app|prisma|e2e|scripts)/|^components/(?!ui/)' },
    },
    {
      name: 'components-stay-in-front',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|prisma|e2e|scripts)/|^lib/server/|^lib/[^/]+/(data|data-[a-z-]+|procedures)\\.ts$' },
    },
    {
      name: 'app-goes-through-the-api',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(prisma|e2e|scripts)/|^lib/[^/]+/(data|data-[a-z-]+)\\.ts$' },
    },
    {
      name: 'journeys-see-what-people-see',
      comment: 'beside the pages that is the database, and the mail server, which is nothing of Lunation’s',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(app|components|lib|prisma|scripts)/', pathNot: '^lib/server/(db|test-mail-server)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|prisma/generated' },
    exclude: { path: '^\\.next|prisma/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
