import type { Inline } from '@/lib/report/render/pdf-inline';

/** Whether some font at hand has each of these characters. The answer names those that none has. */
export type FindMissing = (characters: string[]) => ReadonlySet<string>;

/**
 * The same content with characters that cannot be printed made visible: in running text a mark that holds `U+1F389`, in titles and
 * code `[U+1F389]`. Control characters and halves of characters, which no document can hold, become U+FFFD.
 */
export function printableContent<Content>(content: Content, findMissing: FindMissing): Content {
  const sound = mapStrings(content, (text) => [text.replace(unsound, '\uFFFD')]);
  const missing = findMissing([...rareCharacters(sound)]);
  if (missing.size === 0) return sound;
  return mapStrings(sound, (text, where) => visible(text, where, missing));
}

/** Lone surrogates and control characters but for tab and line feed. */
const unsound = /\p{Surrogate}|(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Characters outside Latin and its punctuation, which the text's own fonts have; joiners and selectors take no room. */
const rare = /[^\p{ASCII}\u00A0-\u017F\u2010-\u2026\u20AC\u2212\p{Cf}\p{Variation_Selector}]/gu;

type Place = 'inline' | 'whole' | 'address';

/** Keys whose strings are addresses or words of the template, not text. */
const notText = new Set(['kind', 'mark', 'role', 'id', 'target', 'path', 'align', 'language', 'region']);

function mapStrings<Value>(value: Value, change: (text: string, where: Place) => Inline[]): Value {
  const map = (part: unknown): unknown => {
    if (Array.isArray(part))
      return part.flatMap((one) => (typeof one === 'string' ? change(one, 'inline') : [map(one)]));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, one]) => {
        const where = notText.has(key) ? 'address' : 'whole';
        return [key, typeof one === 'string' ? change(one, where)[0] : map(one)];
      }),
    );
  };
  return map(value) as Value; // The same shape: strings become strings, and parts of inline text become parts of inline text.
}

function rareCharacters(content: unknown): Set<string> {
  const found = new Set<string>();
  mapStrings(content, (text, where) => {
    for (const character of (where !== 'address' && text.match(rare)) || []) found.add(character);
    return [text];
  });
  return found;
}

function visible(text: string, where: Place, missing: ReadonlySet<string>): Inline[] {
  if (where === 'address') return [text];
  return where === 'inline' ? marked(text, missing) : [bracketed(text, missing)];
}

function marked(text: string, missing: ReadonlySet<string>): Inline[] {
  const parts: Inline[] = [];
  let run = '';
  for (const character of text) {
    if (!missing.has(character)) {
      run += character;
      continue;
    }
    if (run !== '') parts.push(run);
    parts.push({ mark: 'missing', children: [codePointOf(character)] });
    run = '';
  }
  return run === '' && parts.length > 0 ? parts : [...parts, run];
}

function bracketed(text: string, missing: ReadonlySet<string>): string {
  return Array.from(text, (character) => (missing.has(character) ? `[${codePointOf(character)}]` : character)).join('');
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
