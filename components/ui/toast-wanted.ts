// Whether a toast has been given since the page was loaded. Apart from toasts themselves, whose code comes only then.
let isGiven = false;
const listeners = new Set<() => void>();

export function wantToasts(): void {
  isGiven = true;
  for (const tell of listeners) tell();
}

export function areToastsWanted(): boolean {
  return isGiven;
}

export function onToastsWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
