'use client';

import { type PointerEvent, useRef, useState } from 'react';
import { depthOf, whyNoCycle } from '@/lib/wbs/rules';
import { type Place, placeAt, standsAt, type Zone } from '@/lib/wbs/rules-move';
import type { WbsElement } from '@/lib/wbs/schema';

type Point = { x: number; y: number };

/** An element that is held, where the pointer is, and what letting it go there would do. */
export type Drag = Point & { id: string; over: string | null } & (
    | { kind: 'nothing' }
    | { kind: 'refused'; sentence: string }
    | { kind: 'place'; zone: Zone; place: Place }
  );

type Start = Point & { id: string; depth: number; rows: HTMLElement[]; isMoved: boolean };

type DragPlan = { elements: WbsElement[]; onDrop: (id: string, place: Place) => void };

/** How wide one step of depth is drawn. */
export const depthInRem = 1.25;
const depthInPixels = depthInRem * 16;
const leastWay = 4;

/** Dragging rows of a tree with a mouse, a pen or a finger: what their handles do, and what is held now. */
export function useElementDrag({ elements, onDrop }: DragPlan) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<Start>(null);
  const point = useRef<Point>({ x: 0, y: 0 });
  const end = () => {
    start.current = null;
    setDrag(null);
  };
  const look = () => {
    if (start.current !== null) setDrag(dragAt(elements, start.current, point.current));
  };
  // The page follows what is held to its upper or lower edge.
  const follow = () => {
    if (start.current === null) return;
    const by = scrollAt(point.current.y);
    if (by !== 0) {
      window.scrollBy(0, by);
      look();
    }
    requestAnimationFrame(follow);
  };
  const handle = (element: WbsElement) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault(); // no text is selected on the way
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = {
        ...{ id: element.id, x: event.clientX, y: event.clientY, depth: depthOf(elements, element) },
        ...{ rows: rowsAround(event.currentTarget), isMoved: false },
      };
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
      const { current } = start;
      if (current === null) return;
      point.current = { x, y };
      if (!current.isMoved && Math.hypot(x - current.x, y - current.y) < leastWay) return;
      if (!current.isMoved) requestAnimationFrame(follow);
      current.isMoved = true;
      look();
    },
    onPointerUp: () => {
      if (drag?.kind === 'place') onDrop(drag.id, drag.place);
      end();
    },
    onPointerCancel: end,
  });
  return { drag, handle, cancel: end };
}

function rowsAround(handle: HTMLElement): HTMLElement[] {
  return [...(handle.closest('tbody')?.querySelectorAll<HTMLElement>('tr[data-element]') ?? [])];
}

function dragAt(elements: WbsElement[], { id, x, depth, rows }: Start, point: Point): Drag {
  const row = rows.find((one) => one.getBoundingClientRect().bottom > point.y) ?? rows.at(-1);
  const over = row?.dataset.element ?? null;
  const held = { ...point, id, over };
  if (row === undefined || over === null) return { ...held, kind: 'nothing' };
  const zone = zoneAt(row.getBoundingClientRect(), point.y);
  const place = placeAt(elements, {
    ...{ id, over, zone },
    depth: depth + Math.round((point.x - x) / depthInPixels),
  });
  if (place === null || standsAt(elements, id, place)) return { ...held, kind: 'nothing' };
  const sentence = whyNoCycle(elements, id, place.parentId);
  return sentence === null ? { ...held, kind: 'place', zone, place } : { ...held, kind: 'refused', sentence };
}

function zoneAt({ top, height }: DOMRect, y: number): Zone {
  const share = (y - top) / height;
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'into';
}

function scrollAt(y: number): number {
  const edge = 72;
  if (y < edge) return -8;
  return y > window.innerHeight - edge ? 8 : 0;
}
