import Link from 'next/link';

export type Crumb = { label: string; href?: string };

/** The way here; the last one is this page. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <ol aria-label="The way here" className="flex flex-wrap items-center gap-x-2 text-ink-3">
      {crumbs.map((crumb, index) => (
        <li key={crumb.label} className="flex items-center gap-x-2">
          {index > 0 && <span aria-hidden="true">/</span>}
          <Step crumb={crumb} isLast={index === crumbs.length - 1} />
        </li>
      ))}
    </ol>
  );
}

function Step({ crumb: { label, href }, isLast }: { crumb: Crumb; isLast: boolean }) {
  if (href === undefined) return <span aria-current={isLast ? 'page' : undefined}>{label}</span>;
  return (
    <Link href={href} className="reach text-ink-2 pointer-fine:py-0.5 hover:text-accent">
      {label}
    </Link>
  );
}
