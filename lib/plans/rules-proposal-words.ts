/** The words of a text in order, as written but for capitals. References are left out: they are compared as references. */
export function wordsOf(text: string, references: string[]): string[] {
  const bare = references.reduce((rest, key) => rest.replaceAll(key, ' '), text);
  const runs = bare.normalize('NFC').toLowerCase().match(oneRun) ?? [];
  const words = isUnspaced.test(bare) ? runs.flatMap(partsOfRun) : runs;
  return words.filter((word) => word.length > 1);
}

/** A word as it is compared. Endings differ and roots seldom do: the first letters tell, in any language written with letters. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const start = word.slice(0, stemLength);
  return start.endsWith('s') ? start.slice(0, -1) : start;
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+(?=[\p{Lu}\p{N}])/u);
}

/** What a line is about where it begins by saying so, as it is compared: `Link to the base: Tested.` is about `link to the base`. */
export function titleOf(text: string): string | null {
  const [, title] = titled.exec(text) ?? [];
  return title === undefined ? null : title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Whether a line, after its title, begins by saying that nothing happened. */
export function saysNothing(text: string): boolean {
  return nothing.test(text.replace(titled, (whole) => whole.slice(-1)));
}

const oneRun = /[\p{L}\p{M}\p{N}]+/gu;
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const titled = /^([\p{Lu}\p{N}][^:.;]{2,60}):\s+[\p{L}\p{N}]/u;
const nothing = new RegExp(
  `^(?:${[
    'no (?:planned |further |new |significant )?(?:change|activit|work|progress|advancement|effort)',
    'unchanged|nothing|keine (?:änderung|aktivität|arbeit)|unverändert|aucun(?:e activité| changement| travail)|rien|sin (?:cambio|actividad)',
    'nessun(?:a attività|a variazione| cambiamento)|sem (?:alteraç|atividade)|geen (?:wijziging|activiteit)|без изменений|bez zmian',
  ].join('|')})`,
  'iu',
);

const stemLength = 5;

/** Where no spaces part the words, each two signs beside each other count as one. */
function partsOfRun(run: string): string[] {
  if (!isUnspaced.test(run)) return [run];
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
}
