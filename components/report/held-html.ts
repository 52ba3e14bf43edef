/**
 * Hands HTML from the server component that makes it to the client component that shows it, inside the server's process and past the
 * data that goes to the browser: there the text of a report would stand a second time. See docs/decisions/002-report-text-once.md.
 */

// The two components live in two bundles; what they share is the process.
const shared = globalThis as { lunationHeldHtml?: Map<string, string> }; // no one else uses the name

/** More than are ever rendered at the same time; a text that is gone is fetched by the browser. */
const most = 32;

/** Keeps HTML until the page that is being rendered takes it, and returns the key to it. */
export function holdHtml(html: string): string {
  const texts = textsHeld();
  const key = crypto.randomUUID();
  texts.set(key, html);
  const oldest = texts.keys().next().value;
  if (texts.size > most && oldest !== undefined) texts.delete(oldest);
  return key;
}

/** The HTML of this key: empty in the browser, where it stands in the page already. */
export function heldHtml(key: string): string {
  return shared.lunationHeldHtml?.get(key) ?? '';
}

function textsHeld(): Map<string, string> {
  shared.lunationHeldHtml ??= new Map();
  return shared.lunationHeldHtml;
}
