import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { boardAddress, sectionAddress } from '@/components/shell/addresses';
import { sectionWords } from '@/lib/rollup/rules-board';
import type { ManagedSection } from '@/lib/sections/schema';
import { dueDayWords } from '@/lib/shared/day';
import { groupBy } from '@/lib/shared/group';
import { SectionMark } from './section-mark';

/** The open months that a person manages: how far their sections are, and those that wait for her review. */
export function ManagedMonths({ sections }: { sections: ManagedSection[] }) {
  if (sections.length === 0) return null;
  const months = [...groupBy(sections, ({ project, month }) => `${project} ${month}`).entries()];
  return (
    <section aria-labelledby="managed-months">
      <h2 id="managed-months" className="border-line-strong border-b pb-2">
        Months under way <span className="font-normal text-ink-3">{months.length}</span>
      </h2>
      <ul>
        {months.map(([key, own]) => (
          <Month key={key} sections={own} />
        ))}
      </ul>
    </section>
  );
}

function Month({ sections }: { sections: ManagedSection[] }) {
  const [first] = sections;
  if (first === undefined) return null;
  const { project, projectName, month, due, today } = first;
  const submitted = sections.filter(({ state }) => state === 'submitted');
  return (
    <li className="border-line border-b py-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold text-base">
          {monthName(month)} <span className="ml-1 font-normal text-ink-2 text-xs">{projectName}</span>
        </h3>
        <p className="flex gap-x-4 text-ink-2 text-xs/5">
          {due < today ? 'was due' : 'due'} {dueDayWords(due, today)}
          <NextLink href={boardAddress(project, month)} prefetch={false} className="link reach">
            Board
            <span className="sr-only">
              {' '}
              of {monthName(month)}, {projectName}
            </span>
          </NextLink>
        </p>
      </div>
      <p className="text mt-1 text-ink-2">{sectionWords(sections)}</p>
      <ul className="mt-1.5 empty:hidden">
        {submitted.map((section) => (
          <Submitted key={section.address} section={section} />
        ))}
      </ul>
    </li>
  );
}

function Submitted({ section: { project, month, address, heading } }: { section: ManagedSection }) {
  return (
    <li className="flex items-center gap-x-3.5 py-1 text-sm">
      <SectionMark state="submitted" />
      {heading}
      <NextLink href={sectionAddress(project, month, address)} prefetch={false} className="link reach ml-auto text-xs">
        Review
        <span className="sr-only">
          {' '}
          {heading}, {monthName(month)}
        </span>
      </NextLink>
    </li>
  );
}
