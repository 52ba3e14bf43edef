import type { RichTable } from '@/lib/lines/schema-rich';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { RichWords } from './rich-words';

const sides = { left: '', center: 'text-center', right: 'text-right' };

/** A table of a text as it is read; a wide one slides inside itself. */
export function ReadTable({ table, references }: { table: RichTable; references: ReferencePattern[] }) {
  const [head = [], ...rows] = table.rows;
  const cells = (row: typeof head, Cell: 'th' | 'td') =>
    row.map((content, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a table that is read never change places
      <Cell key={at} className={sides[table.align[at] ?? 'left']}>
        <RichWords content={content} references={references} />
      </Cell>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the arrow keys
    // biome-ignore lint/a11y/useSemanticElements: no field stands in it
    <div role="group" aria-label="Table" tabIndex={0} className="my-2 overflow-x-auto">
      <table className="tbl">
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={at}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
