/** How large a picture may be. */
export const mostBytes = 20 * 1024 * 1024;

/** The media types of the kinds of pictures that a text can show. */
export const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['svg', 'image/svg+xml'],
]);
