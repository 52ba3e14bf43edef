/** A file as it came: its name, whose extension says its format, and its bytes. */
export type DocumentFile = { name: string; bytes: Uint8Array };
