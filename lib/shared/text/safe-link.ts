/** Whether a link may leave in a document: http, https, mailto, `/path`, `#fragment`; no credentials, no `//host`, no control characters. */
export function isSafeLink(url: string): boolean {
  if (hasForbiddenCharacter(url)) return false;
  if (url.startsWith('#')) return url.length > 1;
  if (url.startsWith('/')) return !url.startsWith('//');
  return isSafeAbsolute(url);
}

/** Whether an image's address may stay: a safe link, or a figure of ours (`figures/<id>`), or none at all. */
export function isSafeImage(url: string): boolean {
  if (url === '') return true;
  if (/^figures\/[\w.-]+$/.test(url)) return true;
  return isSafeLink(url) && !url.startsWith('#') && !/^mailto:/i.test(url);
}

function isSafeAbsolute(url: string): boolean {
  if (/^mailto:[^\s/]/i.test(url)) return true;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

function hasForbiddenCharacter(url: string): boolean {
  return Array.from(url).some((character) => character <= ' ' || character === '\\' || character === '\u007f');
}
