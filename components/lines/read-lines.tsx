import type { ReactNode } from 'react';
import type { RichLine } from '@/lib/lines/schema-rich';
import { RichWords } from './rich-words';

/** Lines as they are read beside the page: a nested list. */
export function ReadLines({ lines }: { lines: RichLine[] }) {
  return <Level lines={lines} parentId={null} />;
}

function Level({ lines, parentId }: { lines: RichLine[]; parentId: string | null }): ReactNode {
  const own = lines.filter((line) => line.parentId === parentId);
  if (own.length === 0) return null;
  return (
    <ul className="grid list-['–__'] gap-2 pl-4 text-[0.9375rem]/6 marker:text-ink-3">
      {own.map((line) => (
        <li key={line.id} className={line.kind === 'label' ? 'list-none font-semibold' : ''}>
          <Words line={line} />
          <div className="mt-1 font-normal empty:hidden">
            <Level lines={lines} parentId={line.id} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ line }: { line: RichLine }): ReactNode {
  switch (line.kind) {
    case 'table':
      return `Table, ${line.content.rows.length} rows`;
    case 'figure':
      return `Figure: ${line.content.caption}`;
    case 'code':
      return (
        <pre className="overflow-x-auto text-xs">
          <code>{line.content.text}</code>
        </pre>
      );
    default:
      return <RichWords content={line.content} />;
  }
}
