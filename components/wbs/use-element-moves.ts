'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { client } from '@/lib/client/orpc';
import { capitalised } from '@/lib/shared/count';
import { elementName } from '@/lib/wbs/rules';
import { type MoveKey, type Place, placeByKey } from '@/lib/wbs/rules-move';
import type { Wbs, WbsElement } from '@/lib/wbs/schema';
import { outcomeOf } from './change-outcome';
import { nowhereWords, placeWords } from './place-words';

type MovesPlan = { project: string; wbs: Wbs; onChanged: (wbs: Wbs) => void };

/** Puts elements elsewhere, as the form does, one at a time; says what came of it. */
export function useElementMoves({ project, wbs, onChanged }: MovesPlan) {
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const isMoving = useRef(false);
  const { elements } = wbs;
  const move = async (element: WbsElement, place: Place) => {
    if (isMoving.current) return;
    isMoving.current = true;
    setTrouble(undefined);
    setSaid(`Moving ${elementName(element)}`);
    const { now, refusal } = await outcomeOf(client.wbs.edit({ project, ...element, ...place }));
    isMoving.current = false;
    if (now !== null) flushSync(() => onChanged(now));
    setTrouble(refusal ?? undefined);
    if (refusal === null) focusAgain(element.id);
    setSaid(
      refusal === null
        ? capitalised(`${elementName(element)} stands ${placeWords(now?.elements ?? elements, place)}.`)
        : '',
    );
  };
  const moveByKey = (element: WbsElement, key: MoveKey) => {
    const place = placeByKey(elements, element.id, key);
    if (place === null) setSaid(capitalised(`${elementName(element)} ${nowhereWords[key]}`));
    else void move(element, place);
  };
  const moveTo = (id: string, place: Place) => {
    const element = elements.find((one) => one.id === id);
    if (element !== undefined) void move(element, place);
  };
  return { said, trouble, moveTo, moveByKey };
}

export function handleId(element: string): string {
  return `move-${element}`;
}

/** A row that was put elsewhere in the page loses the focus on its way. */
function focusAgain(element: string): void {
  if (document.activeElement === document.body) document.getElementById(handleId(element))?.focus();
}
