/**
 * A row of a menu: somewhere to go, something to fetch, or something to do. `letter` presses it while the menu is open; `stays` leaves
 * the menu open, so that what became of it can be said there.
 */
export type MenuEntry = {
  id: string;
  label: string;
  detail?: string;
  end?: string;
  letter?: string;
  isDisabled?: boolean;
} & ({ href: string; download?: string } | { onAction: () => void; stays?: true });
