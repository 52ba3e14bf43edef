/** A row of a menu: somewhere to go, something to fetch, or something to do. `letter` presses it while the menu is open. */
export type MenuEntry = {
  id: string;
  label: string;
  detail?: string;
  end?: string;
  letter?: string;
  isDisabled?: boolean;
} & ({ href: string; download?: string } | { onAction: () => void });
