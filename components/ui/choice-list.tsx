'use client';

import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './icon';

/** One of several things to choose from; `detail` is said after its name. */
export type Choice = { id: string; label: string; detail?: string };

/** The open list of a select or combo box. Without `choices` the combo box gives its own, filtered. */
export function ChoiceSheet({ choices, empty }: { choices?: Choice[]; empty?: string }) {
  return (
    <Popover offset={4} className="menu-sheet w-(--trigger-width) min-w-40 overflow-y-auto">
      <ListBox
        {...(choices !== undefined && { items: choices })}
        className="max-h-80 outline-none"
        renderEmptyState={() => <p className="px-2.5 py-1.5 text-ink-3">{empty}</p>}
      >
        {ChoiceRow}
      </ListBox>
    </Popover>
  );
}

function ChoiceRow({ id, label, detail }: Choice) {
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="sheet-row outline-none focus:bg-accent-soft disabled:cursor-default disabled:text-ink-3"
    >
      {({ isSelected }) => (
        <>
          <span className="min-w-0 grow">
            {label}
            {detail !== undefined && <span className="block text-ink-3 text-xs">{detail}</span>}
          </span>
          {isSelected && <Icon of={Check} size="small" />}
        </>
      )}
    </ListBoxItem>
  );
}
