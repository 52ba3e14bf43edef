const home = 'http://lunation.invalid';

/** The address within this application that `text` names: `/meridian/2017-06/report?compare=1`. Anything else is `/`. */
export function localPath(text: unknown): string {
  if (typeof text !== 'string' || !text.startsWith('/') || !URL.canParse(text, home)) return '/';
  const { origin, pathname, search, hash } = new URL(text, home);
  // A path that begins with two slashes would be read as the name of another host.
  return origin !== home || pathname.startsWith('//') ? '/' : `${pathname}${search}${hash}`;
}
