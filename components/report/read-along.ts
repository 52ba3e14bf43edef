import { fetchHtml } from './fetch-html';
import { followContents } from './follow-contents';
import { openFolds } from './open-folds';

type Reading = {
  address: string;
  signal: AbortSignal;
  onSay: (sentence: string) => void;
  onTrouble: (sentence: string) => void;
};

/** Everything that a report does beside being read: fetches what is not there, copies addresses, follows along in the contents. */
export async function readAlong(place: HTMLElement, { address, signal, onSay, onTrouble }: Reading): Promise<void> {
  if (signal.aborted) return;
  place.addEventListener('click', (event) => copyAddress(event, onSay), { signal });
  try {
    if (place.childElementCount === 0) await fill(place, { address, signal });
    followContents(place, signal);
    openFolds(place, { address, signal, onTrouble });
  } catch (error) {
    if (!signal.aborted) onTrouble(error instanceof Error ? error.message : 'The report could not be fetched.');
  }
}

/** A person who comes from another page of Lunation gets the text by itself. */
async function fill(place: HTMLElement, { address, signal }: Pick<Reading, 'address' | 'signal'>): Promise<void> {
  const html = await fetchHtml(address, signal);
  if (signal.aborted) return;
  place.innerHTML = html;
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== '') document.getElementById(id)?.scrollIntoView();
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
