import type { ReactNode } from 'react';
import { compareAddress, reportAddress } from '@/components/shell/addresses';
import type { MonthReport } from '@/lib/report/schema';
import { dayOf, reportState } from './report-page';

type ReportVersionsProps = { slug: string; report: MonthReport; version: number | null; canFollow: boolean };

/** How a report stands and, where it was published, its versions: which is read here, and why each was reopened. Needs no script. */
export function ReportVersions({ slug, report, version, canFollow }: ReportVersionsProps) {
  const { versions, outline } = report;
  if (versions.length === 0) return reportState(report);
  const address = reportAddress(slug, outline.month);
  const hasDraft = canFollow && versions[0]?.reopening != null;
  return (
    <span className="contents [anchor-scope:--pop]">
      <button type="button" popoverTarget="versions" className="pop-button link reach">
        {reportState(report)}
      </button>
      <section
        id="versions"
        popover="auto"
        aria-label="Versions of this report"
        className="pop pop-start menu-sheet max-sm:left-4 max-h-[80dvh] w-[calc(100vw-2rem)] max-w-104 overflow-y-auto px-6 py-5"
      >
        <h2 className="serif-heading">Versions</h2>
        <ol className="mt-1">
          {hasDraft && (
            <li className="border-line border-t py-2.5 first:border-t-0">
              <Way href={address} isHere={version === null}>
                As it stands now, not published
              </Way>
              <p className="meta">
                <a href={`${compareAddress(slug, outline.month)}?with=${versions[0]?.number}`} className="link">
                  What changed since version {versions[0]?.number}
                </a>
              </p>
            </li>
          )}
          {versions.map(({ number, publishedAt, publishedBy, reopening }) => (
            <li key={number} className="border-line border-t py-2.5 first:border-t-0">
              <Way
                href={`${address}?version=${number}`}
                isHere={!report.isDraft && report.publication?.number === number}
              >
                Version {number}
              </Way>
              <p className="meta">
                Published {dayOf(publishedAt)} by {publishedBy}
              </p>
              {versions.some((one) => one.number === number - 1) && (
                <p className="meta">
                  <a
                    href={`${compareAddress(slug, outline.month)}?version=${number}&with=${number - 1}`}
                    className="link"
                  >
                    What changed since version {number - 1}
                  </a>
                </p>
              )}
              {reopening !== null && (
                <p className="meta">
                  Reopened {dayOf(reopening.reopenedAt)} by {reopening.reopenedBy}: {reopening.reason}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </span>
  );
}

function Way({ href, isHere, children }: { href: string; isHere: boolean; children: ReactNode }) {
  if (isHere) return <span aria-current="page">{children}, shown here</span>;
  return (
    <a href={href} className="link">
      {children}
    </a>
  );
}
