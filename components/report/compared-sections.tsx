import { ChangedWords } from '@/components/lines/changed-words';
import type { ComparedEntry, ComparedLine, ComparedSection } from '@/lib/report/schema-compare';

type ComparedSectionsProps = {
  sections: ComparedSection[];
  /** Whether lines that did not change are counted and not shown. */
  hidesSame: boolean;
  /** The name of the older report. */
  was: string;
};

/** The lines of two reports, section by section, each with what became of it. */
export function ComparedSections({ sections, hidesSame, was }: ComparedSectionsProps) {
  return sections.map(({ name, entries }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one name, and their order never changes
    <section key={`${name} ${at}`} className="mt-10">
      <h2 className="serif-heading border-line-strong border-b pb-1.5">{name}</h2>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Entry key={`${entry.name} ${index}`} {...{ entry, hidesSame, was }} />
      ))}
    </section>
  ));
}

type EntryProps = { entry: ComparedEntry; hidesSame: boolean; was: string };

function Entry({ entry: { name, lists }, hidesSame, was }: EntryProps) {
  const ListHeading = name === '' ? 'h3' : 'h4';
  return (
    <>
      {name !== '' && <h3 className="mt-5 font-semibold text-sm">{name}</h3>}
      {lists.map(({ title, lines }) => {
        const shown = hidesSame ? lines.filter(({ kind }) => kind !== 'same' && kind !== 'heading') : lines;
        const hidden = lines.length - shown.length;
        return (
          <div key={title} className="mt-2">
            {title !== '' && <ListHeading className="text-ink-3 text-xs">{title}</ListHeading>}
            <ul>
              {shown.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison never change
                <Line key={at} line={line} was={was} />
              ))}
            </ul>
            {hidden > 0 && (
              <p className="meta mt-1">{hidden === 1 ? 'One line is' : `${hidden} lines are`} unchanged.</p>
            )}
          </div>
        );
      })}
    </>
  );
}

const looks: Record<ComparedLine['kind'], { sign: string; style: string }> = {
  same: { sign: '=', style: 'border-warn border-dotted text-ink-2' },
  changed: { sign: '~', style: 'border-partly' },
  new: { sign: '+', style: 'border-done' },
  gone: { sign: '−', style: 'border-stop' },
  heading: { sign: '', style: 'border-transparent font-semibold' },
};

function Line({ line: { kind, depth, words }, was }: { line: ComparedLine; was: string }) {
  const { sign, style } = looks[kind];
  return (
    <li
      className={`mt-1.5 grid grid-cols-[1rem_minmax(0,1fr)] border-l-2 pl-3 ${style}`}
      style={{ marginLeft: `${depth * 1.25}rem` }}
    >
      <span aria-hidden="true" className="code text-ink-3">
        {sign}
      </span>
      <div>
        {kind !== 'heading' && <span className="sr-only">{kind === 'same' ? `As in ${was}: ` : `${kind}: `}</span>}
        {kind === 'changed' ? <ChangedWords words={words} /> : <Whole kind={kind} words={words} />}
      </div>
    </li>
  );
}

function Whole({ kind, words }: Pick<ComparedLine, 'kind' | 'words'>) {
  const text = words.map((change) => change.words).join('');
  return <p className="wrap-anywhere font-text">{kind === 'gone' ? <del className="text-ink-2">{text}</del> : text}</p>;
}
