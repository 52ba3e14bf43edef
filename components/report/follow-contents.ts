/** Marks in the contents where one reads, and keeps that line of the contents in sight. */
export function followContents(place: HTMLElement, signal: AbortSignal) {
  const lines = new Map<string, HTMLElement>();
  for (const link of place.querySelectorAll<HTMLAnchorElement>('.beside a')) lines.set(link.hash.slice(1), link);
  const headings = [...place.querySelectorAll<HTMLElement>('article [id]')].filter(({ id }) =>
    lines.has(encodeURIComponent(id)),
  );
  const seen = new IntersectionObserver(() => mark(lines, lastAbove(headings)), { rootMargin: '0px 0px -75%' });
  for (const heading of headings) seen.observe(heading);
  place.addEventListener('click', closeFoldedContents, { signal });
  signal.addEventListener('abort', () => seen.disconnect());
}

/** The heading that one reads under: the last that is above the upper quarter of the window. */
function lastAbove(headings: HTMLElement[]): HTMLElement | undefined {
  const edge = window.innerHeight / 4;
  return headings.findLast((heading) => heading.getBoundingClientRect().top < edge) ?? headings[0];
}

function mark(lines: Map<string, HTMLElement>, heading: HTMLElement | undefined) {
  const line = heading && lines.get(encodeURIComponent(heading.id));
  if (line === undefined || line.hasAttribute('aria-current')) return;
  for (const other of lines.values()) other.removeAttribute('aria-current');
  line.setAttribute('aria-current', 'true');
  keepInSight(line);
}

/** Scrolls the contents alone; `scrollIntoView` would move the page as well. */
function keepInSight(line: HTMLElement) {
  const frame = line.closest('nav');
  if (frame === null || frame.scrollHeight <= frame.clientHeight) return;
  const { top, bottom } = line.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) frame.scrollTop += top - box.top - box.height / 3;
}

// On a narrow screen the contents have been opened for this one step.
function closeFoldedContents(event: Event) {
  if (!(event.target instanceof Element)) return;
  event.target.closest('.beside a')?.closest('details')?.removeAttribute('open');
}
