import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import { monthsOfYear } from '@/prisma/demo/calendar';
import { demoReferences } from '@/prisma/demo/form';
import type { DraftLine, ElementMonth } from '@/prisma/demo/ledger';
import { type ToldTeam, tellYear } from '@/prisma/demo/telling';
import type { ReadMonths } from '@/scripts/proposals/judge';
import { type AddressedLine, addressedLines } from '@/scripts/proposals/lines';

/** Each month of the demo with the next one, and which accomplishments are linked to its plans; with or without its references. */
export function demoMonths(tickets: 'with tickets' | 'without tickets'): ReadMonths[] {
  const told = tellYear(0);
  return Array.from({ length: monthsOfYear - 1 }, (_, month) => {
    const plans = linesOf(told, month, 'planned').filter(({ isLeaf }) => isLeaf);
    const accomplishments = linesOf(told, month + 1, 'accomplished');
    const answers = new Map(plans.map((plan) => [plan.line.id, answersTo(plan.source, accomplishments)]));
    const shown = tickets === 'with tickets' ? (line: ProposalLine) => line : withoutReferences;
    return {
      plans: plans.map(({ line }) => shown(line)),
      accomplishments: accomplishments.map(({ line }) => shown(line)),
      answers,
      doubtful: new Set(),
    };
  });
}

function linesOf(told: ToldTeam[], month: number, list: keyof ElementMonth): AddressedLine<DraftLine>[] {
  return told.flatMap(({ team, elements }) =>
    elements.flatMap(({ code, months }, at) => {
      const place = { address: code ?? `${team.key}/${at}`, element: code, team: team.key, patterns: demoReferences };
      return addressedLines(months[month]?.[list].lines ?? [], place);
    }),
  );
}

function answersTo(plan: DraftLine, accomplishments: AddressedLine<DraftLine>[]): string[] {
  return accomplishments.filter(({ source }) => source.fulfils.includes(plan)).map(({ line }) => line.id);
}

function withoutReferences(line: ProposalLine): ProposalLine {
  const text = line.references.reduce((rest, key) => rest.replaceAll(key, ''), line.text);
  return { ...line, text, references: [] };
}
