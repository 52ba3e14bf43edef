import { fetchHtml } from './fetch-html';

type Folds = { address: string; signal: AbortSignal; onTrouble: (sentence: string) => void };

/** In a report of very many teams, fetches a team's part when it is opened, or when an address leads into it. */
export function openFolds(place: HTMLElement, folds: Folds) {
  const { signal } = folds;
  place.addEventListener('toggle', ({ target }) => openFold(target, place, folds), { signal, capture: true });
  window.addEventListener('hashchange', () => openAtHash(place, folds), { signal });
  openAtHash(place, folds);
}

function openFold(target: EventTarget | null, place: HTMLElement, folds: Folds) {
  if (!(target instanceof HTMLDetailsElement) || !target.open || !('wait' in target.dataset)) return;
  delete target.dataset.wait;
  fetchTeam(place, target.dataset.team ?? '', folds).catch((error: unknown) => {
    target.open = false;
    target.dataset.wait = '';
    say(error, folds);
  });
}

/** An address inside a team that is not there yet: the server knows whose it is. */
function openAtHash(place: HTMLElement, folds: Folds) {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '' || place.querySelector('details[data-wait]') === null) return;
  const heading = document.getElementById(id);
  if (heading !== null) return heading.closest('details')?.setAttribute('open', '');
  fetchTeam(place, id, folds)
    .then(() => document.getElementById(id)?.scrollIntoView())
    .catch((error: unknown) => say(error, folds));
}

async function fetchTeam(place: HTMLElement, id: string, { address, signal }: Folds): Promise<void> {
  const box = document.createElement('template');
  box.innerHTML = await fetchHtml(
    `${address}${address.includes('?') ? '&' : '?'}team=${encodeURIComponent(id)}`,
    signal,
  );
  const part = box.content.firstElementChild;
  const team = part instanceof HTMLElement ? (part.dataset.team ?? '') : '';
  place.querySelector(`details[data-team="${CSS.escape(team)}"]`)?.replaceWith(box.content);
}

function say(error: unknown, { signal, onTrouble }: Folds) {
  if (!signal.aborted) onTrouble(error instanceof Error ? error.message : 'This team’s part could not be fetched.');
}
