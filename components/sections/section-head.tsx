'use client';

import { SavedState } from '@/components/lines/saved-state';
import { monthName } from '@/components/months/month-name';
import { reportAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/link';
import type { Saving } from '@/lib/client/text-saver';
import type { Section } from '@/lib/sections/schema';
import { dueDayWords } from '@/lib/shared/day';
import { SectionActions } from './section-actions';
import { SectionBadge } from './section-mark';

type SectionHeadProps = {
  project: string;
  section: Section;
  savings: Saving[];
  onCheck: () => void;
  onChanged: (section: Section) => void;
};

/** Whose section it is, how it stands, whether all is saved, and what can be done with it. */
export function SectionHead({ project, section, savings, onCheck, onChanged }: SectionHeadProps) {
  const { month, order, address, heading, state, tcams, due, today, review, isFrozen } = section;
  const place = `Section ${order.indexOf(address) + 1} of ${order.length}`;
  return (
    <section aria-label="Section" className="border-line border-b px-4 py-4 sm:px-8 sm:pt-6 sm:pb-5">
      <PageTitle
        crumbs={[{ label: monthName(month), href: `/${project}/${month}` }, { label: place }]}
        title={heading}
        meta={
          <span className="flex flex-wrap items-center gap-x-4.5 gap-y-0.5">
            <SectionBadge state={isFrozen ? 'published' : state} />
            {tcams.length > 0 && <span>T/CAM {tcams.join(', ')}</span>}
            <span>
              {due < today ? 'was due' : 'due'} {dueDayWords(due, today)}
            </span>
          </span>
        }
      >
        <SavedState savings={savings} />
        <ButtonLink kind="quiet" href={reportAddress(project, month)} className="max-md:hidden">
          Read as printed
        </ButtonLink>
        {!isFrozen && <SectionActions {...{ project, section, onCheck, onChanged }} />}
      </PageTitle>
      {review !== null && state === 'returned' && (
        <p className="text mt-4 max-w-(--measure) border-returned border-l-2 pl-4">
          {review.comment} <span className="block font-ui text-ink-3 text-xs">{review.by} returned this section.</span>
        </p>
      )}
    </section>
  );
}
