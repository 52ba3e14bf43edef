'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { ImportEffect, OutlineEntry, OutlineNode, OutlineSection } from '@/lib/report/schema';
import { effectWord, sectionWords } from './counts';
import { FoundLines } from './found-line';
import { TeamCorrection } from './team-correction';

type FoundTeamProps = { section: OutlineSection; effect: ImportEffect | undefined };

/** One team as it was read: folded to what it holds, open down to its lines. */
export function FoundTeam({ section, effect }: FoundTeamProps) {
  return (
    <Fold
      summary={section.team}
      note={
        <>
          {sectionWords(section)}
          {effect !== undefined && <b className="ml-3 font-medium text-ink">{effectWord(effect)}</b>}
        </>
      }
    >
      <TeamCorrection team={section.team} />
      <FoundLines nodes={section.preamble} place={null} />
      {section.entries.map((entry) => (
        <FoundEntry key={`${entry.code} ${entry.title}`} team={section.team} entry={entry} />
      ))}
      {section.staffing.map(({ heading, code, nodes }) => (
        <Part key={`${heading} ${code}`} title={[code, heading].filter(Boolean).join(' ')} nodes={nodes} />
      ))}
    </Fold>
  );
}

/** A part without lists: front matter, staffing. */
export function FoundFront({ heading, nodes }: { heading: string; nodes: OutlineNode[] }) {
  return (
    <Fold summary={heading || 'Above the first heading'} note={nodes.length === 0 ? 'a heading alone' : 'front matter'}>
      <FoundLines nodes={nodes} place={null} />
    </Fold>
  );
}

function FoundEntry({ team, entry }: { team: string; entry: OutlineEntry }) {
  const element = entry.code ?? entry.title;
  return (
    <section className="mt-3">
      {element !== null && (
        <h3 className="flex items-baseline gap-2">
          {entry.code !== null && <span className="code font-normal">{entry.code}</span>}
          {entry.title}
        </h3>
      )}
      {(['accomplishments', 'plans'] as const).map((list) => {
        const nodes = entry[list];
        if (nodes === null) return null;
        return (
          <div key={list} className="mt-1">
            <h4 className="text-ink-2 text-xs">{listWords[list]}</h4>
            {nodes.length === 0 ? (
              <p className="text-ink-3 text-xs">Nothing is written here.</p>
            ) : (
              <FoundLines nodes={nodes} place={{ team, element, list }} />
            )}
          </div>
        );
      })}
    </section>
  );
}

const listWords = { accomplishments: 'Accomplishments', plans: 'Planned activities' };

function Part({ title, nodes }: { title: string; nodes: OutlineNode[] }) {
  return (
    <section className="mt-3">
      <h3>{title}</h3>
      <FoundLines nodes={nodes} place={null} />
    </section>
  );
}

type FoldProps = { summary: string; note: React.ReactNode; children: React.ReactNode };

/** Its lines are made when it is opened: a preview may have thousands. */
function Fold({ summary, note, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="group border-line border-b text-sm"
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-2 py-1.5 hover:text-accent [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} size="small" className="text-ink-3 group-open:rotate-90" />
        <span className="font-medium">{summary}</span>
        <span className="ml-auto text-ink-3 text-xs max-md:w-full max-md:pl-5.5">{note}</span>
      </summary>
      {isOpen && <div className="pb-5 sm:pl-5.5">{children}</div>}
    </details>
  );
}
