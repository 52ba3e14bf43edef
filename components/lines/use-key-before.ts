import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/** Hears keys in a text before its editor does; `take` says whether it has taken the key, which then does nothing else. */
export function useKeyBefore(editor: Editor, take: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const { dom } = editor.view;
    const press = (event: KeyboardEvent) => {
      if (!take(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    dom.addEventListener('keydown', press, { capture: true });
    return () => dom.removeEventListener('keydown', press, { capture: true });
  });
}
