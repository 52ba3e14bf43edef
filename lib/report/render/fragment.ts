/** The id of the place inside the document that a link such as `#summary` leads to. */
export function placeOf(url: string): string {
  const fragment = url.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A stray % is part of the name.
  }
}
