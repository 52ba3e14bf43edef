'use client';

import { useState } from 'react';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { isSame } from '@/lib/shared/same';

/** Something stored, with the version that a later save is compared with. */
export type Versioned = { version: number };

/** What came of storing: stored, stale (somebody else stored in between, then with what she stored), or refused with a sentence. */
export type Storing<Whole> =
  | { kind: 'stored'; now: Whole }
  | { kind: 'stale'; now: Whole }
  | { kind: 'refused'; sentence: string };

export type VersionedPlan<Whole extends Versioned, Part> = {
  loaded: Whole;
  /** The part that is edited here, and a whole with that part in it; the rest is left as it is, whoever edits it meanwhile. */
  read: (whole: Whole) => Part;
  write: (whole: Whole, part: Part) => Whole;
  store: (next: Whole) => Promise<Storing<Whole>>;
};

/**
 * One part of something stored, while it is edited. Where somebody else stored the same part in between, nothing is overwritten:
 * `theirs` is then what she stored, and a person settles it.
 */
export function useVersioned<Whole extends Versioned, Part>({
  loaded,
  read,
  write,
  store,
}: VersionedPlan<Whole, Part>) {
  const [base, setBase] = useState(loaded);
  const [part, setPart] = useState(() => read(loaded));
  const [theirs, setTheirs] = useState<Whole | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const isChanged = !isSame(part, read(base));
  useLeaveGuard(isChanged);

  const storeOnto = async (onto: Whole): Promise<Storing<Whole>> => {
    const done = await store(write(onto, part));
    const isElsewhere = done.kind === 'stale' && isSame(read(done.now), read(onto));
    return isElsewhere ? storeOnto(done.now) : done;
  };
  const saveOnto = async (onto: Whole) => {
    setState('saving');
    const done = await storeOnto(onto);
    setTheirs(done.kind === 'stale' ? done.now : null);
    setTrouble(done.kind === 'refused' ? done.sentence : undefined);
    setState(done.kind === 'stored' ? 'saved' : 'idle');
    if (done.kind !== 'stored') return;
    setBase(done.now);
    setPart(read(done.now));
  };
  return {
    part,
    state,
    trouble,
    isChanged,
    theirs: theirs === null ? null : read(theirs),
    edit: (next: Part) => {
      setPart(next);
      setState('idle');
    },
    save: () => saveOnto(base),
    /** Stores ours over what the other one stored, after a person has seen both. */
    keepMine: () => saveOnto(theirs ?? base),
    /** Goes on from what the other one stored, with `next` in place of ours; nothing is stored yet. */
    goOnWith: (next: Part) => {
      setBase(theirs ?? base);
      setTheirs(null);
      setPart(next);
    },
  };
}
