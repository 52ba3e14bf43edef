import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { sectionAddress } from '@/components/shell/addresses';
import type { OwnSection } from '@/lib/sections/schema';
import { dueDayWords } from '@/lib/shared/day';
import { SectionMark, sectionWords } from './section-mark';

/** The sections that are a person's to write, with what is to be done in each. */
export function OwnSections({ sections }: { sections: OwnSection[] }) {
  if (sections.length === 0) return null;
  return (
    <section aria-labelledby="own-sections">
      <h2 id="own-sections" className="border-line-strong border-b pb-2">
        Sections <span className="font-normal text-ink-3">{sections.length}</span>
      </h2>
      <ul>
        {sections.map((section) => (
          <li
            key={`${section.project} ${section.month} ${section.address}`}
            className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3.5 sm:grid-cols-[1rem_minmax(0,1fr)_auto] border-line border-b py-3.5"
          >
            <SectionMark state={section.state} className="mt-0.5" />
            <Words section={section} />
            <Way section={section} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ section: { heading, month, projectName, state, waiting, comment } }: { section: OwnSection }) {
  return (
    <div>
      <p className="font-semibold">
        {heading}, {monthName(month)}
      </p>
      <p className="text-ink-2 text-xs/5">
        {projectName}. {waitingWords(waiting)}; {sectionWords[state]}.
      </p>
      {state === 'returned' && comment !== null && (
        <p className="text mt-1.5 border-returned border-l-2 pl-3 text-ink-2">{comment}</p>
      )}
    </div>
  );
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return 'Every plan has its outcome';
  return waiting === 1 ? 'One plan waits for an outcome' : `${waiting} plans wait for an outcome`;
}

const ways: Record<OwnSection['state'], string> = {
  'not-started': 'Begin',
  draft: 'Go on writing',
  returned: 'Answer',
  submitted: 'Read',
  accepted: 'Read',
};

function Way({ section: { project, month, address, heading, state, due, today } }: { section: OwnSection }) {
  return (
    <p className="flex flex-wrap justify-between gap-x-4 text-xs/5 max-sm:col-start-2 sm:block sm:text-right">
      <span className={`sm:block ${due < today && ways[state] !== 'Read' ? 'text-stop' : 'text-ink-2'}`}>
        {due < today ? 'was due' : 'due'} {dueDayWords(due, today)}
      </span>
      <NextLink href={sectionAddress(project, month, address)} prefetch={false} className="link reach">
        {ways[state]}
        <span className="sr-only">
          {' '}
          {heading}, {monthName(month)}
        </span>
      </NextLink>
    </p>
  );
}
