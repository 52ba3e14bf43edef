'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { type CountOf, type SheetPart, standingOf } from '@/lib/plans/rules';
import { StandingWords } from './standing-words';

type EntryPickerProps = { parts: SheetPart[]; countOf: CountOf; at: number; onMove: (step: number) => void };

/** On a narrow screen: the entry that is open, and the one before and after. */
export function EntryPicker({ parts, countOf, at, onMove }: EntryPickerProps) {
  const part = parts[at];
  if (part === undefined) return null;
  return (
    <nav
      aria-label="Entry"
      className="sticky top-0 z-10 flex h-13 items-center gap-2.5 border-line border-b bg-paper px-4 text-sm md:hidden"
    >
      <b className="min-w-0 truncate font-semibold">{[part.code, part.title].filter(Boolean).join(' ')}</b>
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-ink-3 text-xs">
        <StandingWords standing={standingOf(part, countOf)} />
      </span>
      <span className="ml-auto inline-flex flex-none items-center">
        <IconButton label="Entry before" icon={ChevronLeft} isDisabled={at === 0} onPress={() => onMove(-1)} />
        <IconButton
          label="Next entry"
          icon={ChevronRight}
          isDisabled={at === parts.length - 1}
          onPress={() => onMove(1)}
        />
      </span>
    </nav>
  );
}
