import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { compareAddress, reportAddress } from '@/components/shell/addresses';
import { Shelf } from '@/components/shell/shelf';
import type { ComparedSide, Comparison } from '@/lib/report/schema-compare';
import { capitalised } from '@/lib/shared/count';
import type { VisibleProject } from '@/lib/shared/viewer';
import { ComparedSections } from './compared-sections';

type CompareScreenProps = { project: Pick<VisibleProject, 'slug' | 'months'>; comparison: Comparison };

/** One report beside another: what is new, gone, changed word by word, or said again. */
export function CompareScreen({ project: { slug, months }, comparison }: CompareScreenProps) {
  const { newer, older, counts, sections } = comparison;
  const isOneMonth = newer.month === older.month;
  const [is, was] = isOneMonth
    ? [versionName(newer), versionName(older)]
    : [monthName(newer.month), monthName(older.month)];
  return (
    <>
      <Shelf
        label="Changes"
        crumbs={[
          { label: monthName(newer.month) },
          { label: 'Report', href: reportAddress(slug, newer.month) },
          { label: 'Changes' },
        ]}
      >
        <NextLink href={reportAddress(slug, newer.month)} prefetch={false} className="link reach">
          Read the report
        </NextLink>
      </Shelf>
      <main id="main" className="mx-auto max-w-[52rem] px-4 pt-8 pb-16 sm:px-8">
        <h1>{isOneMonth ? `${monthName(newer.month)}, ${is}` : is}</h1>
        <p className="text mt-2 text-ink-2">{summaryOf({ counts, was, isOneMonth })}</p>
        {!isOneMonth && <OtherMonths {...{ slug, months, comparison }} />}
        {sections.length === 0 && <p className="text mt-8">Neither report says anything yet.</p>}
        <ComparedSections sections={sections} hidesSame={isOneMonth} was={was} />
      </main>
    </>
  );
}

type Summary = { counts: Comparison['counts']; was: string; isOneMonth: boolean };

function summaryOf({ counts, was, isOneMonth }: Summary): string {
  const said = isOneMonth ? 'unchanged' : 'repeated word for word';
  const parts = [
    `${counts.new} ${counts.new === 1 ? 'line is' : 'lines are'} new`,
    `${counts.changed} changed`,
    `${counts.gone} gone`,
    `${counts.same} ${said}`,
  ];
  return `${capitalised(`beside ${was}: ${parts.join(', ')}`)}.`;
}

function OtherMonths({
  slug,
  months,
  comparison: { newer, older },
}: {
  slug: string;
  months: VisibleProject['months'];
  comparison: Comparison;
}) {
  const others = months.map(({ month }) => month).filter((month) => month !== newer.month);
  return (
    <nav
      aria-label="Months to compare with"
      className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm pointer-coarse:gap-y-6"
    >
      <span className="text-ink-3">Beside</span>
      {others.sort().map((month) => (
        <NextLink
          key={month}
          href={`${compareAddress(slug, newer.month)}?with=${month}`}
          prefetch={false}
          aria-current={month === older.month ? 'page' : undefined}
          className="link reach aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {monthName(month)}
        </NextLink>
      ))}
    </nav>
  );
}

function versionName({ version }: ComparedSide): string {
  return version === null ? 'as it stands now' : `version ${version}`;
}
