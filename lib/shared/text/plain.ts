/** Signs that may open markup, addresses that become links by themselves, and spaces and controls that would be cleaned away. */
const signs = /[*`<&\\~@\p{Cc}\p{Cs}\ufffe\uffff]|\]\(|:\/\/|www\.| {2}|^ | $/iu;
/** An underscore inside a word (`obs_cfht`) is no markup. */
const loneUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** Whether inline Markdown reads as it is written, as most lines do. They need no parser, which takes a thousand times as long. */
export function isPlain(markdown: string): boolean {
  return markdown !== '' && !signs.test(markdown) && !(markdown.includes('_') && loneUnderscore.test(markdown));
}
