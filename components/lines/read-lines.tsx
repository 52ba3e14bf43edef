import type { ReactNode } from 'react';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { ReadTable } from './read-table';
import { RichWords } from './rich-words';
import { storedFigure } from './stored-figure';

type ReadLinesProps = {
  lines: RichLine[];
  references: ReferencePattern[];
  /** The address of the project whose pictures are shown; without it, a figure is its caption. */
  project?: string;
};

/** Lines as they are read, in the size of the text around them: a nested list. */
export function ReadLines(props: ReadLinesProps) {
  return <Level {...props} parentId={null} />;
}

function Level({ parentId, ...props }: ReadLinesProps & { parentId: string | null }): ReactNode {
  const own = props.lines.filter((line) => line.parentId === parentId);
  if (own.length === 0) return null;
  return (
    <ul className="grid list-['–__'] gap-2 pl-4 marker:text-ink-3">
      {own.map((line) => (
        <li key={line.id} className={looks[line.kind] ?? 'list-none -ml-4'}>
          <Words {...props} line={line} />
          <div className="mt-1.5 font-normal empty:hidden">
            <Level {...props} parentId={line.id} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Everything else is no item of a list, and stands where its dash would be. */
const looks: Partial<Record<RichLine['kind'], string>> = { item: '', label: 'list-none font-semibold' };

function Words({ line, references, project }: Omit<ReadLinesProps, 'lines'> & { line: RichLine }): ReactNode {
  switch (line.kind) {
    case 'table':
      return <ReadTable table={line.content} references={references} />;
    case 'figure':
      return <Figure {...line.content} project={project} />;
    case 'code':
      return (
        <pre className="overflow-x-auto bg-sunken px-4 py-3 font-code text-xs">
          <code>{line.content.text}</code>
        </pre>
      );
    default:
      return <RichWords content={line.content} references={references} />;
  }
}

type FigureProps = (RichLine & { kind: 'figure' })['content'] & { project: string | undefined };

/** A picture of another site is not fetched. */
function Figure({ url, caption, alternative, project }: FigureProps) {
  const address = project === undefined ? null : storedFigure(project, url);
  if (address === null) return `Figure: ${caption}`;
  return (
    <figure className="my-2">
      {/* biome-ignore lint/performance/noImgElement: figures are stored by Lunation itself, in the size that they have */}
      <img src={address} alt={alternative ?? caption} loading="lazy" className="max-h-96 max-w-full" />
      <figcaption className="mt-2 text-ink-2 text-sm/5.5">{caption}</figcaption>
    </figure>
  );
}
