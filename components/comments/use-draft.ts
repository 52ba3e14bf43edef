import { useState } from 'react';

/** Words that are being typed, kept by the browser's tab under a name until they are sent, or emptied. */
export function useDraft(name: string): { text: string; write: (text: string) => void } {
  const [text, setText] = useState(() => stored(name));
  const write = (next: string) => {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, next);
    } catch {
      // a browser that keeps nothing
    }
  };
  return { text, write };
}

function stored(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return ''; // as above
  }
}
