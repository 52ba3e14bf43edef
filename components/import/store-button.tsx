'use client';

import { useEffect, useEffectEvent } from 'react';
import { monthName } from '@/components/months/month-name';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { WithheldButton } from '@/components/ui/withheld-button';
import { sentenceOf } from '@/lib/client/trouble';
import type { ImportResult } from '@/lib/report/schema';
import type { useImport } from './use-import';
import { changesNothing } from './what-changes';

type StoreButtonProps = { importing: ReturnType<typeof useImport>; result: ImportResult; onOther: () => void };

/** Stores what the preview shows, and says why where that cannot be done. */
export function StoreButton({ importing: { preview, storing }, result, onOther }: StoreButtonProps) {
  const name = monthName(result.outline.month);
  const isSettled = !preview.isFetching && !preview.isError && !storing.isPending;
  const isNothing = changesNothing(result.changes);
  useSending(() => {
    if (isSettled && !isNothing) storing.mutate();
  });
  return (
    <>
      {storing.isError && (
        <p role="alert" className="text-stop text-xs">
          {sentenceOf(storing.error)}
        </p>
      )}
      {preview.isFetching && (
        <p role="status" className="text-ink-2 text-xs">
          Reading it with your corrections
        </p>
      )}
      <Button kind="quiet" onPress={onOther} isDisabled={storing.isPending}>
        Another document
      </Button>
      {isNothing ? (
        <WithheldButton because="All of it is stored already.">Store {name}</WithheldButton>
      ) : (
        <Button
          kind="primary"
          isPending={storing.isPending}
          isDisabled={!isSettled && !storing.isPending}
          onPress={() => storing.mutate()}
        >
          {storing.isError ? `Try again to store ${name}` : `Store ${name}`} <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </Button>
      )}
    </>
  );
}

/** Ctrl+Enter sends from anywhere on the page, also out of a field. */
function useSending(send: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
