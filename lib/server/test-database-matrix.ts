import { randomUUID } from 'node:crypto';
import { emptyForm } from '@/lib/projects/rules';
import { testPassword } from '@/lib/server/test-database-person';

/**
 * Who may: `nobody` not even an administrator (once Lunation is set up), `anyone` whoever comes, `account` whoever is signed in, `read`
 * those with a role in the project, `draft` those of them who write, `submit` its T/CAMs and managers, `review` of those who write its
 * managers alone, `manage` its managers, `administer` administrators alone.
 */
export type Right = 'nobody' | 'anyone' | 'account' | 'read' | 'draft' | 'submit' | 'review' | 'manage' | 'administer';

/** Things of one project, or such as are not there at all. */
export type Named = {
  project: string;
  published: string;
  draft: string;
  roleId: string;
  figureId: string;
  email: string;
  /** The address of the draft's section, its id, that of its list of plans, and that of a plan of the month before. */
  team: string;
  sectionId: string;
  blockId: string;
  planId: string;
  /** A planned line of the draft itself, and a version of the list that it is in. */
  draftPlanId: string;
  plannedId: string;
  versionId: string;
  /** The id of a WBS element, and that of the team that holds it. */
  elementId: string;
  teamId: string;
  /** The id of a comment on that plan. */
  threadId: string;
};

export type Case = { procedure: string; right: Right; input: (named: Named) => Record<string, unknown> };

/** An edit of a version that never was: whoever may edit is told so, and nothing changes. */
const version = -1;

const settings = {
  name: 'Arvane Survey',
  timezone: 'UTC',
  language: 'en',
  dueDay: 10,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [{ day: '2017-12-25', name: 'Christmas' }],
  opensOn: null,
  remindDays: [3, 1],
  reportTitle: null,
};
const newcomer = () => ({ email: `${randomUUID()}@example.org`, name: 'Ben Ostrow', password: testPassword });
const picture = () => new File(['<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>'], 'dome.svg');
const document = () => new File(['# Survey Report\n\nApril 2017\n\n## Dome\n\n### Plans\n\n- Turn it\n'], 'april.md');

const sectionOf = ({ project, draft, team }: Named) => ({ project, month: draft, team });

/** Every procedure, and who may call it with what. The test fails for a procedure that is not here. */
export const matrix: Case[] = [
  { procedure: 'people.me', right: 'account', input: () => ({}) },
  { procedure: 'people.isSetUpNeeded', right: 'anyone', input: () => ({}) },
  { procedure: 'people.setUp', right: 'nobody', input: newcomer },
  { procedure: 'people.createUser', right: 'administer', input: () => ({ ...newcomer(), grant: null }) },
  { procedure: 'people.linkOwner', right: 'nobody', input: () => ({ token: 'none' }) }, // a link that there is not
  {
    procedure: 'people.invite',
    right: 'manage',
    input: ({ project }) => ({ ...newcomer(), grant: { role: 'reader', project } }),
  },
  { procedure: 'people.invite', right: 'administer', input: () => ({ ...newcomer(), grant: null }) },
  {
    procedure: 'people.inviteHolder',
    right: 'account',
    input: () => ({ person: randomUUID(), email: newcomer().email }),
  },
  { procedure: 'people.inviteAgain', right: 'account', input: () => ({ email: newcomer().email }) },
  {
    procedure: 'people.correctAddress',
    right: 'account',
    input: () => ({ email: newcomer().email, address: newcomer().email }),
  },
  {
    procedure: 'people.createUser',
    right: 'administer',
    input: ({ project }) => ({ ...newcomer(), grant: { role: 'reader', project } }),
  },
  { procedure: 'people.list', right: 'manage', input: ({ project }) => ({ project }) },
  { procedure: 'people.listAdministrators', right: 'administer', input: () => ({}) },
  { procedure: 'people.listAccounts', right: 'administer', input: () => ({}) },
  {
    procedure: 'people.setPassword',
    right: 'administer',
    input: ({ email }) => ({ email, password: testPassword }),
  },
  {
    procedure: 'people.grantRole',
    right: 'manage',
    input: ({ project, email }) => ({ email, grant: { role: 'reader', project } }),
  },
  {
    procedure: 'people.grantRole',
    right: 'administer',
    input: ({ email }) => ({ email, grant: { role: 'administrator' } }),
  },
  { procedure: 'people.revokeRole', right: 'manage', input: ({ roleId }) => ({ id: roleId }) },
  { procedure: 'projects.list', right: 'account', input: () => ({}) },
  {
    procedure: 'projects.create',
    right: 'administer',
    input: () => ({ slug: `n-${randomUUID()}`, name: 'New Survey' }),
  },
  { procedure: 'projects.get', right: 'manage', input: ({ project }) => ({ project }) },
  { procedure: 'projects.edit', right: 'manage', input: ({ project }) => ({ ...settings, project, version }) },
  { procedure: 'projects.getForm', right: 'manage', input: ({ project }) => ({ project }) },
  { procedure: 'projects.editForm', right: 'manage', input: ({ project }) => ({ project, version, form: emptyForm }) },
  { procedure: 'months.getOpening', right: 'manage', input: ({ project, draft }) => ({ project, month: draft }) },
  { procedure: 'wbs.get', right: 'manage', input: ({ project }) => ({ project }) },
  {
    procedure: 'wbs.add',
    right: 'manage',
    input: ({ project }) => ({
      project,
      code: randomUUID(),
      title: null,
      parentId: null,
      isLevelOfEffort: false,
      teamId: null,
    }),
  },
  {
    procedure: 'wbs.edit',
    right: 'manage',
    input: ({ project, elementId }) => ({
      ...{ project, id: elementId, version, code: '1', title: null },
      ...{ parentId: null, isLevelOfEffort: false, teamId: null },
    }),
  },
  ...['wbs.getRetirement', 'wbs.retireTeam', 'wbs.takeTeamBack'].map(
    (procedure): Case => ({ procedure, right: 'manage', input: ({ project, teamId }) => ({ project, team: teamId }) }),
  ),
  { procedure: 'months.open', right: 'manage', input: ({ project, draft }) => ({ project, month: draft }) },
  { procedure: 'rollup.board', right: 'draft', input: ({ project, draft }) => ({ project, month: draft }) },
  { procedure: 'notices.get', right: 'account', input: () => ({}) },
  { procedure: 'notices.choose', right: 'account', input: () => ({ wanted: ['nudge'] }) },
  { procedure: 'sections.get', right: 'draft', input: sectionOf },
  { procedure: 'sections.submit', right: 'submit', input: sectionOf },
  { procedure: 'sections.withdraw', right: 'submit', input: sectionOf },
  { procedure: 'sections.return', right: 'review', input: (named) => ({ ...sectionOf(named), comment: 'Say more.' }) },
  { procedure: 'sections.mine', right: 'account', input: () => ({}) },
  { procedure: 'sections.managed', right: 'account', input: () => ({}) },
  { procedure: 'sections.planNudge', right: 'manage', input: ({ project, draft }) => ({ project, month: draft }) },
  { procedure: 'sections.nudge', right: 'manage', input: ({ project, draft }) => ({ project, month: draft }) },
  { procedure: 'sections.accept', right: 'review', input: sectionOf },
  { procedure: 'lines.get', right: 'draft', input: ({ project, blockId }) => ({ project, block: blockId }) },
  { procedure: 'lines.getText', right: 'draft', input: ({ project, blockId }) => ({ project, block: blockId }) },
  {
    procedure: 'lines.save',
    right: 'draft',
    input: ({ project, blockId }) => ({ project, block: blockId, puts: [], removals: [] }),
  },
  {
    procedure: 'lines.sayNil',
    right: 'draft',
    input: ({ project, blockId }) => ({ project, block: blockId, nil: 'Nothing.' }),
  },
  { procedure: 'comments.list', right: 'draft', input: ({ project, sectionId }) => ({ project, section: sectionId }) },
  {
    procedure: 'comments.add',
    right: 'draft',
    input: ({ project, planId }) => ({ project, line: planId, text: 'When?' }),
  },
  {
    procedure: 'comments.resolve',
    right: 'draft',
    input: ({ project, threadId }) => ({ project, thread: threadId, isResolved: true }),
  },
  { procedure: 'plans.getSheet', right: 'draft', input: ({ project, sectionId }) => ({ project, section: sectionId }) },
  { procedure: 'checks.get', right: 'draft', input: ({ project, sectionId }) => ({ project, section: sectionId }) },
  {
    procedure: 'history.listWriters',
    right: 'draft',
    input: ({ project, sectionId }) => ({ project, section: sectionId }),
  },
  { procedure: 'history.list', right: 'draft', input: ({ project, sectionId }) => ({ project, section: sectionId }) },
  {
    procedure: 'history.listVersions',
    right: 'draft',
    input: ({ project, plannedId }) => ({ project, block: plannedId }),
  },
  {
    procedure: 'history.getTextBefore',
    right: 'draft',
    input: ({ project, plannedId, versionId }) => ({ project, block: plannedId, version: versionId }),
  },
  {
    procedure: 'checks.keep',
    right: 'draft',
    input: ({ project, sectionId, draftPlanId }) => ({
      ...{ project, section: sectionId },
      ...{ line: draftPlanId, says: '“29 May” lies outside June.', isRight: false },
    }),
  },
  {
    procedure: 'checks.repair',
    right: 'draft',
    input: ({ project, sectionId, draftPlanId }) => ({
      ...{ project, section: sectionId, line: draftPlanId, version },
      ...{ raw: 'MDS2259', nth: 0, key: 'MDS-2259' },
    }),
  },
  {
    procedure: 'milestones.ofElement',
    right: 'draft',
    input: ({ project, draft, elementId }) => ({ project, element: elementId, month: draft }),
  },
  { procedure: 'checks.count', right: 'draft', input: ({ project, draft }) => ({ project, month: draft }) },
  {
    procedure: 'plans.listFacts',
    right: 'draft',
    input: ({ project, sectionId }) => ({ project, section: sectionId }),
  },
  {
    procedure: 'plans.setFacts',
    right: 'draft',
    input: ({ project, draftPlanId }) => ({
      project,
      line: draftPlanId,
      owners: ['Ada'],
      milestones: [],
      notBefore: null,
    }),
  },
  { procedure: 'plans.propose', right: 'draft', input: ({ project, sectionId }) => ({ project, section: sectionId }) },
  {
    procedure: 'plans.dismiss',
    right: 'draft',
    input: ({ project, draft, planId }) => ({ project, month: draft, commitment: planId, accomplishment: planId }),
  },
  {
    procedure: 'plans.recordOutcome',
    right: 'draft',
    input: ({ project, draft, planId }) => ({
      ...{ project, month: draft, commitment: planId },
      ...{ version, outcome: 'dropped' },
    }),
  },
  {
    procedure: 'plans.takeBackOutcome',
    right: 'draft',
    input: ({ project, draft, planId }) => ({ project, month: draft, commitment: planId, version }),
  },
  {
    procedure: 'report.compare',
    right: 'read',
    input: ({ project, published }) => ({ project, month: published, withVersion: 1 }),
  },
  { procedure: 'report.get', right: 'read', input: ({ project, published }) => ({ project, month: published }) },
  { procedure: 'report.get', right: 'draft', input: ({ project, draft }) => ({ project, month: draft }) },
  {
    procedure: 'report.export',
    right: 'read',
    input: ({ project, published }) => ({ project, month: published, file: 'report.md' }),
  },
  {
    procedure: 'report.export',
    right: 'draft',
    input: ({ project, draft }) => ({ project, month: draft, file: 'report.json' }),
  },
  { procedure: 'report.getFront', right: 'draft', input: ({ project, draft }) => ({ project, month: draft }) },
  {
    procedure: 'report.addFrontPart',
    right: 'manage',
    input: ({ project, draft }) => ({ project, month: draft, heading: 'Summary', before: null }),
  },
  {
    procedure: 'report.publish',
    right: 'manage',
    input: ({ project, published }) => ({ project, month: published }),
  },
  {
    procedure: 'report.reopen',
    right: 'manage',
    input: ({ project, draft }) => ({ project, month: draft, reason: 'A slip' }),
  },
  { procedure: 'report.preview', right: 'manage', input: ({ project }) => ({ project, file: document() }) },
  { procedure: 'report.addFigure', right: 'draft', input: ({ project }) => ({ project, file: picture() }) },
  { procedure: 'report.import', right: 'manage', input: ({ project }) => ({ project, file: document() }) },
  { procedure: 'report.figure', right: 'draft', input: ({ project, figureId }) => ({ project, id: figureId }) },
];
