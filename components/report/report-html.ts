import { contentsHtml } from '@/components/report/contents-html';
import { headingHtml } from '@/components/report/heading-html';
import { type LineSetting, linesHtml, wordsHtml } from '@/components/report/lines-html';
import { cutAtTeams, isFolded, type TeamPart, teamWith } from '@/components/report/report-parts';
import type { ReportDocument } from '@/lib/report/document';
import { escapeHtml } from '@/lib/report/render/inline-html';
import { inlineTree } from '@/lib/report/render/inline-tree';
import { referenceLinker } from '@/lib/report/render/link-references';

export type ReportPage = {
  document: ReportDocument;
  figureAddress: LineSetting['figureAddress'];
  /** What a ribbon says of the state of the report: "Draft, 6 July". */
  ribbon: string | null;
  /** Which parts of a folded report are open: of the team that has the heading of this address, `all`, or none. */
  opened: string | null;
};

/** The whole of what is read, with its contents, as HTML for the report's page. Safe: text is escaped, addresses were filtered. */
export function reportHtml(page: ReportPage): string {
  const { document, ribbon, opened } = page;
  const parts = cutAtTeams(document);
  const openTeam = opened === null ? undefined : teamWith(parts, opened);
  const isOpen = (team: TeamPart) => !isFolded(parts) || opened === 'all' || team === openTeam;
  const teams = parts.teams.map((team) =>
    isFolded(parts)
      ? foldHtml(team, { setting: settingOf(page, team), isOpen: isOpen(team) })
      : teamHtml(team, settingOf(page, team)),
  );
  return [
    contentsHtml(document, parts),
    `<article lang="${escapeHtml(document.language)}">`,
    ribbon === null ? '' : `<p class=ribbon><span>${escapeHtml(ribbon)}</span></p>`,
    titleHtml(document, parts.teams.length),
    blocksHtml(parts.front, settingOf(page, { figuresBefore: 0 })),
    isFolded(parts) ? openAllHtml : '',
    ...teams,
    '</article>',
  ].join('');
}

/** One team of a folded report, open, for putting in the place of its fold; null where no team has such a heading. */
export function teamFoldHtml(page: ReportPage, id: string): string | null {
  const team = teamWith(cutAtTeams(page.document), id);
  return team === undefined ? null : detailsHtml(team, { setting: settingOf(page, team), isOpen: true });
}

type Fold = { setting: LineSetting; isOpen: boolean };
const openAllHtml = '<p class=all><a href="?open=all">Open every team</a></p>';

function titleHtml({ projectName, title, monthName }: ReportDocument, teams: number): string {
  return [
    `<p class=over>${escapeHtml(projectName)}</p>`,
    `<h1>${wordsHtml(inlineTree(title))}</h1>`,
    `<p class=by>${escapeHtml(monthName)}${teams === 0 ? '' : `. Written by ${countOfTeams(teams)}`}</p>`,
  ].join('');
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function countOfTeams(count: number): string {
  return `${smallNumbers[count] ?? count} ${count === 1 ? 'team' : 'teams'}`;
}

function teamHtml({ above, heading, blocks }: TeamPart, setting: LineSetting): string {
  return blocksHtml([...above, heading, ...blocks], setting);
}

function foldHtml(team: TeamPart, fold: Fold): string {
  return blocksHtml(team.above, fold.setting) + detailsHtml(team, fold);
}

/** Without a script the link opens the page anew with this team open. */
function detailsHtml({ heading, blocks }: TeamPart, { setting, isOpen }: Fold): string {
  const address = encodeURIComponent(heading.id);
  const inside = isOpen
    ? blocksHtml(blocks, setting)
    : `<p class=all><a href="?open=${address}#${address}">Read this team’s part</a></p>`;
  return `<details class=fold data-team="${escapeHtml(heading.id)}"${isOpen ? ' open' : ' data-wait'}><summary>${headingHtml(heading)}</summary>${inside}</details>`;
}

function blocksHtml(blocks: ReportDocument['blocks'], setting: LineSetting): string {
  return blocks
    .map((block) => (block.kind === 'heading' ? headingHtml(block) : linesHtml(block.nodes, setting)))
    .join('');
}

/** A part of a folded report may be written alone, so that its figures are counted from what stands before it. */
function settingOf(
  { document, figureAddress }: ReportPage,
  { figuresBefore }: Pick<TeamPart, 'figuresBefore'>,
): LineSetting {
  let figures = figuresBefore;
  return {
    link: referenceLinker(document.references),
    figureAddress,
    countFigure: () => {
      figures += 1;
      return figures;
    },
  };
}
