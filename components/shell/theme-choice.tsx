'use client';

import { useState } from 'react';
import { type Theme, themeCookie } from './theme';

const choices: { theme: Theme; word: string }[] = [
  { theme: 'system', word: 'System' },
  { theme: 'light', word: 'Light' },
  { theme: 'dark', word: 'Dark' },
];

/** Chooses the colours of this device: seen at once, and drawn by the server from the next page on. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    show(next);
  };
  return (
    <fieldset className="px-2.5 py-1.5">
      <legend className="mb-1.5 text-ink-2 text-xs">Colours</legend>
      <div className="flex rounded-sm border border-control">
        {choices.map((choice) => (
          <label
            key={choice.theme}
            className="flex min-h-7 flex-1 cursor-pointer items-center justify-center px-3 text-ink-2 text-xs not-first:border-control not-first:border-l has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-focus pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="theme"
              value={choice.theme}
              className="sr-only"
              checked={chosen === choice.theme}
              onChange={() => choose(choice.theme)}
            />
            {choice.word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function show(theme: Theme) {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  const age = theme === 'system' ? 0 : 365 * 24 * 60 * 60;
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has a cookie store yet
  document.cookie = `${themeCookie}=${theme};path=/;max-age=${age};samesite=lax`;
}
