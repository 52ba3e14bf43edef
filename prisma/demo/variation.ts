import { addMonths, monthsOfYear } from '@/prisma/demo/calendar';
import { chance } from '@/prisma/demo/ids';

/** One telling of the twelve months: the demo's own is copy 0 of year 0; year 1 is the one before. */
export type Variation = { copy: number; year: number };

/** References in a text as another telling has them: tickets, changes and milestones with numbers of their own. */
export function variedText(text: string, { copy, year }: Variation): string {
  if (copy === 0 && year === 0) return text;
  const shift = copy * 100_000 + year * 8_000;
  return text
    .replace(/\bMDS-(\d+)/g, (_, number: string) => `MDS-${Number(number) + shift}`)
    .replace(/\bCR-(\d+)/g, (_, number: string) => `CR-${Number(number) + copy * 4_000 + year * 300}`)
    .replace(/\bDS-[A-Z]+-\d+\b/g, (code) => variedMilestone(code, copy))
    .replace(/\b05D\b/g, variedRoot(copy));
}

/** `DS-COA-05` of the fourth copy is `DS-COA4-05`. */
export function variedMilestone(code: string, copy: number): string {
  return copy === 0 ? code : code.replace(/^DS-([A-Z]+)/, `DS-$1${copy}`);
}

/** The first part of every code of a copy: `05D`, `15D`, `25D`. */
export function variedRoot(copy: number): string {
  return `${String(copy * 10 + 5).padStart(2, '0')}D`;
}

/** The month of the telling at a place among the twelve. */
export function variedMonth(month: string, { year }: Variation): string {
  return addMonths(month, -monthsOfYear * year);
}

/** `University of Arvane` of another copy is `University of Calholm`; `place` is the team's among all of the project. */
export function variedTeam(name: string, { copy, place }: { copy: number; place: number }): string {
  if (copy === 0) return name;
  const renamed = name.replace(/Arvane|Kessler|Solveig|Tarn|Port Isla|Halden/, placeName(place));
  return renamed === name ? `${name}, ${placeName(place)}` : renamed;
}

const beginnings = [
  'Bren',
  'Cal',
  'Dor',
  'Elm',
  'Far',
  'Gan',
  'Hol',
  'Ing',
  'Kar',
  'Lor',
  'Mar',
  'Nor',
  'Orm',
  'Sel',
  'Tor',
  'Val',
];
const endings = ['aby', 'den', 'ford', 'gate', 'holm', 'ister', 'mere', 'ness', 'rick', 'stad', 'thorpe', 'wick'];

/** A made-up place for a copy's team: `Calholm`. Never the same twice, up to 192 of them. */
function placeName(number: number): string {
  const beginning = beginnings[number % beginnings.length] ?? '';
  return `${beginning}${endings[Math.floor(number / beginnings.length + number) % endings.length] ?? ''}`;
}

const given = [
  'Ada',
  'Bruno',
  'Cora',
  'Dag',
  'Edda',
  'Finn',
  'Gisela',
  'Halvor',
  'Iria',
  'Joachim',
  'Kaja',
  'Ludo',
  'Maia',
  'Nils',
  'Orla',
  'Per',
];

/** A made-up person of a copy. */
export function personName(name: string, copy: number): string {
  const first = given[chance(`${name}/${copy}`, given.length)] ?? '';
  return `${first} ${name.split(' ').at(-1)}-${placeName(copy * 7 + chance(name, 7))}`;
}
