import { findOutsideDates } from '@/lib/checks/rules-dates';
import { findRetitled } from '@/lib/checks/rules-epics';
import { type CheckedLine, quoted } from '@/lib/checks/rules-line';
import { findRepeats } from '@/lib/checks/rules-repeats';
import type { Finding, SectionCheck } from '@/lib/checks/schema';
import { capitalised, countWord } from '@/lib/shared/count';
import { groupBy } from '@/lib/shared/group';

/** A section with its lines and those of the same team the month before, which is null for a project's first. */
export type CheckedSection = {
  month: string;
  before: string | null;
  lines: CheckedLine[];
  earlier: CheckedLine[];
  /** Plans without an outcome: the entry of their element, or null where the section has none. */
  waiting: { entryId: string | null }[];
  blank: { entryId: string | null; place: 'accomplished' | 'planned' }[];
};

type Texts = Omit<CheckedSection, 'waiting' | 'blank'>;

/** What is to be settled in a section, and what is worth a look, kind by kind. */
export function checkSection(section: CheckedSection): SectionCheck {
  const isKept = keptIn(section);
  return {
    blocking: [...waitingIn(section), ...blankIn(section)],
    warnings: warningsIn(section),
    kept: foundIn(section).filter(isKept),
  };
}

/** What is worth a look alone: all but what somebody has said to be right. */
export function warningsIn(texts: Texts): Finding[] {
  const isKept = keptIn(texts);
  return foundIn(texts).filter((finding) => !isKept(finding));
}

function keptIn({ lines }: Texts): (finding: Finding) => boolean {
  const kept = new Map(lines.map((line) => [line.id, line.kept]));
  return ({ lineId, says }) => lineId !== null && kept.get(lineId)?.includes(says) === true;
}

function foundIn({ month, before, lines, earlier }: Texts): Finding[] {
  return [
    ...(before === null ? [] : findRepeats({ lines, earlier, before })),
    ...findMalformed(lines),
    ...findOutsideDates(lines, month),
    ...(before === null ? [] : findRetitled({ lines, earlier, before })),
  ];
}

function waitingIn({ waiting }: CheckedSection): Finding[] {
  return [...groupBy(waiting, ({ entryId }) => entryId)].map(([entryId, { length }]) => {
    const says =
      length === 1 ? 'One plan has no outcome yet.' : `${capitalised(countWord(length))} plans have no outcome yet.`;
    return { kind: 'waiting', entryId, lineId: null, says };
  });
}

const listNames = { accomplished: 'what was accomplished', planned: 'what is planned' };

function blankIn({ blank }: CheckedSection): Finding[] {
  return [...groupBy(blank, ({ entryId }) => entryId)].map(([entryId, lists]) => {
    const names = lists.map(({ place }) => listNames[place]).join(' and ');
    return {
      kind: 'blank',
      entryId,
      lineId: null,
      says: `Nothing is said of ${names}. Blank is not the same as nothing.`,
    };
  });
}

function findMalformed(lines: CheckedLine[]): Finding[] {
  return lines.flatMap((line) => {
    const left = [...line.repairs];
    return line.references
      .filter(({ malformed }) => malformed)
      .map(({ raw, key }): Finding => {
        const says = `${quoted(raw)} is no reference; ${key} would be one.`;
        const found = { kind: 'malformed' as const, entryId: line.entryId, lineId: line.id, says };
        const at = left.findIndex((one) => one.raw === raw && one.key === key);
        const [repair] = at < 0 ? [] : left.splice(at, 1);
        return repair === undefined ? found : { ...found, repair: { ...repair, version: line.version } };
      });
  });
}
