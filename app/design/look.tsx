import { MilestoneBadge } from '@/components/milestones/milestone-mark';
import { MonthBadge, type MonthState, monthWords } from '@/components/months/month-mark';
import { OutcomeBadge, type OutcomeState, outcomeWords } from '@/components/plans/outcome-mark';
import { SectionBadge, type SectionState, sectionWords } from '@/components/sections/section-mark';
import { Kbd } from '@/components/ui/kbd';
import { Chapter, Specimen } from './specimen';

const grounds = ['paper', 'sunken', 'raised', 'hover', 'accent-soft', 'warn-soft', 'stop-soft', 'done-soft', 'find'];
const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'done', 'partly', 'carried', 'dropped', 'unplanned', 'stop', 'warn'];
const heat = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'];

const sizes = [
  { name: 'title', style: 'text-title font-text tracking-[-0.02em]' },
  { name: 'h1', style: 'text-h1 font-text tracking-[-0.012em]' },
  { name: 'h2', style: 'serif-heading' },
  { name: 'read', style: 'read' },
  { name: 'lead', style: 'text' },
  { name: 'h4', style: 'text-h4 font-semibold' },
  { name: 'base', style: 'text-base' },
  { name: 'sm', style: 'text-sm' },
  { name: 'xs', style: 'text-xs text-ink-2' },
];

/** Paper, ink, type and marks. */
export function Look() {
  return (
    <>
      <Chapter id="colour" title="Paper and ink">
        <Specimen says="Grounds">
          <Swatches names={[...grounds, ...heat]} />
        </Specimen>
        <Specimen says="Inks; the accent is only what can be followed or pressed">
          <Swatches names={inks} />
        </Specimen>
      </Chapter>
      <Chapter id="type" title="Two voices">
        <Specimen says="Source Serif 4 for what people write, Inter for what Lunation says" isWide>
          <dl className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-3">
            {sizes.map(({ name, style }) => (
              <div key={name} className="contents">
                <dt className="text-ink-3 text-xs">{name}</dt>
                <dd className={style}>The nightly chain processed 284 exposures</dd>
              </div>
            ))}
          </dl>
        </Specimen>
        <Specimen says="Codes, references, keys">
          <p className="text">
            <span className="code font-ui text-sm">05D.04.04</span> Depth maps rerun over Cetus;{' '}
            <span className="ref">MDS-2231</span>, <span className="ref ref-malformed">MDS -2259</span> <Kbd>Ctrl</Kbd>{' '}
            <Kbd>K</Kbd>
          </p>
        </Specimen>
      </Chapter>
      <Marks />
    </>
  );
}

function Swatches({ names }: { names: string[] }) {
  return (
    <ul className="grid grid-cols-3 gap-x-4 gap-y-3 sm:grid-cols-4">
      {names.map((name) => (
        <li key={name} className="text-ink-3 text-xs">
          <span
            className="mb-1 block h-9 rounded-xs border border-line"
            style={{ background: `var(--color-${name})` }}
          />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Marks() {
  return (
    <Chapter id="marks" title="Marks">
      <Specimen says="Outcomes are discs">
        <ul className="grid gap-2 text-sm">
          {keysOf<OutcomeState>(outcomeWords).map((outcome) => (
            <li key={outcome}>
              <OutcomeBadge outcome={outcome} />
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen says="Sections are leaves">
        <ul className="grid gap-2 text-sm">
          {keysOf<SectionState>(sectionWords).map((state) => (
            <li key={state}>
              <SectionBadge state={state} />
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen says="Months are moons">
        <ul className="grid gap-2 text-sm">
          {keysOf<MonthState>(monthWords).map((state) => (
            <li key={state}>
              <MonthBadge state={state} />
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen says="Milestones are diamonds">
        <ul className="grid gap-2 text-sm">
          {(['open', 'completed', 'late'] as const).map((state) => (
            <li key={state}>
              <MilestoneBadge state={state} />
            </li>
          ))}
        </ul>
      </Specimen>
    </Chapter>
  );
}

// The records are total over their keys, so their keys are all there are.
function keysOf<Key extends string>(words: Record<Key, string>): Key[] {
  return Object.keys(words) as Key[];
}
