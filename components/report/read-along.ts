import { fetchHtml } from './fetch-html';
import { followContents } from './follow-contents';
import { openFolds } from './open-folds';

type Reading = {
  address: string;
  onSay: (sentence: string) => void;
  onTrouble: (sentence: string) => void;
};

/** Everything that a report does beside being read: fetches what is not there, copies addresses, follows along in the contents. */
export function readAlong(place: HTMLElement, { address, onSay, onTrouble }: Reading): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  place.addEventListener('click', (event) => copyAddress(event, onSay), { signal });
  openFolds(place, { address, signal, onTrouble });
  if (place.childElementCount > 0) {
    followContents(place, signal);
    return () => stop.abort();
  }
  fetchHtml(address, signal).then(
    (html) => {
      if (signal.aborted) return;
      place.innerHTML = html;
      showHash();
      followContents(place, signal);
    },
    (error: unknown) => {
      if (!signal.aborted) onTrouble(error instanceof Error ? error.message : 'The report could not be fetched.');
    },
  );
  return () => stop.abort();
}

// A heading's link goes to the heading itself and, where the browser allows, its address is at hand for pasting.
function copyAddress(event: MouseEvent, onSay: (sentence: string) => void) {
  const link = event.target instanceof Element ? event.target.closest(':is(h2, h3, h4, h5, h6) > a[href^="#"]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  navigator.clipboard?.writeText(link.href).then(
    () => {
      link.dataset.copied = '';
      onSay(`The address of “${link.parentElement?.textContent}” is copied.`);
      setTimeout(() => delete link.dataset.copied, 2000);
    },
    () => onSay('The address stands in the browser’s address bar.'),
  );
}

function showHash() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== '') document.getElementById(id)?.scrollIntoView();
}
