'use client';

import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Menu, MenuItem, MenuSection, Separator } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Kbd } from './kbd';
import type { MenuEntry } from './menu-entry';

type MenuSheetProps = {
  label: string;
  entries: MenuEntry[][];
  footer?: ReactNode;
  edge: 'start' | 'end';
  trigger: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The open part of a menu, fetched when a person goes near its button. */
export function MenuSheet({ label, entries, footer, edge, trigger, isOpen, onOpenChange }: MenuSheetProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement={`bottom ${edge}`}
      offset={6}
      className="menu-sheet min-w-52 max-w-[calc(100vw-1rem)]"
    >
      <div onKeyDownCapture={(event) => pressLetter(event, entries)}>
        <Menu aria-label={label} autoFocus="first" onClose={() => onOpenChange(false)} className="outline-none">
          {entries.map((group, index) => (
            <Group key={group[0]?.id ?? 'empty'} group={group} isFirst={index === 0} />
          ))}
        </Menu>
        {footer !== undefined && <div className="mx-2.5 mt-1.5 border-line border-t py-2">{footer}</div>}
      </div>
    </Popover>
  );
}

function Group({ group, isFirst }: { group: MenuEntry[]; isFirst: boolean }) {
  return (
    <>
      {!isFirst && <Separator className="mx-2.5 my-1.5 border-line border-t" />}
      <MenuSection aria-label={group.map((entry) => entry.label).join(', ')}>
        {group.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </MenuSection>
    </>
  );
}

function Row({ entry }: { entry: MenuEntry }) {
  const target = 'href' in entry ? { href: entry.href, ...downloadOf(entry) } : actionOf(entry);
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      {...target}
      className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1 text-ink outline-none focus:bg-accent-soft disabled:cursor-default disabled:text-ink-3 pointer-coarse:min-h-11"
    >
      <span className={entry.detail === undefined ? 'grow' : 'w-21 flex-none font-medium'}>{entry.label}</span>
      {entry.detail !== undefined && <span className="grow text-ink-2 text-xs">{entry.detail}</span>}
      {entry.end !== undefined && <span className="text-ink-2 text-xs">{entry.end}</span>}
      {entry.letter !== undefined && <Kbd>{entry.letter}</Kbd>}
    </MenuItem>
  );
}

function downloadOf(entry: { download?: string }) {
  return entry.download === undefined ? {} : { download: entry.download };
}

function actionOf({ onAction, stays }: { onAction: () => void; stays?: true }) {
  return { onAction, shouldCloseOnSelect: stays !== true };
}

// The letter shown beside a row presses that row, before the menu takes it as the beginning of a name.
function pressLetter(event: KeyboardEvent<HTMLElement>, entries: MenuEntry[][]) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const entry = entries.flat().find(({ letter }) => letter?.toLowerCase() === event.key.toLowerCase());
  if (entry === undefined || entry.isDisabled === true) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(entry.id)}"]`)?.click();
}
