import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export type Column = {
  name: string;
  /** The name is spoken but not drawn: a column of buttons. */
  isSilent?: boolean;
  isNumber?: boolean;
  /** A column that sorts: the address that sorts by it (or turns the order), and how the table is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
};

type TableProps = {
  /** What the table holds; spoken, not drawn. */
  label: string;
  columns: Column[];
  /** Rows: `<tr>` with `<td>`; a number's cell has the class `num`, the cell that names its row is `<th scope="row">`. */
  children: ReactNode;
  /** On a narrow screen its rows are paragraphs, instead of sliding; a cell of buttons has the class `row-end`. */
  isStacked?: boolean;
  className?: string;
};

/** A dense table of hairlines; on a narrow screen it scrolls inside itself, or stacks. */
export function Table({ label, columns, children, isStacked = false, className = '' }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the arrow keys
    <section aria-label={label} tabIndex={0} className={`relative overflow-x-auto ${className}`}>
      <table className={`tbl ${isStacked ? 'tbl-stacked' : ''}`}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" aria-sort={column.sort?.now} className={column.isNumber ? 'num' : ''}>
                <ColumnName column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function ColumnName({ column: { name, isSilent, sort } }: { column: Column }) {
  if (isSilent) return <span className="sr-only">{name}</span>;
  if (sort === undefined) return name;
  return (
    <Link href={sort.href} className="-my-0.5 inline-flex items-baseline gap-1 py-0.5 hover:text-accent">
      {name}
      {sort.now !== undefined && (
        <Icon of={sort.now === 'ascending' ? ArrowUp : ArrowDown} size="tiny" className="self-center" />
      )}
    </Link>
  );
}
