/**
 * The characters of a text that LaTeX's usual fonts lack, and what stands for each: a symbol of mathematics, an accent set over a
 * letter, a Latin spelling, in the end its number.
 */
export function declareCharacters(latex: string): string[] {
  const found = [...new Set(latex.match(foreign))].sort();
  return found.map((character) => {
    const code = hexOf(character);
    const symbol = symbols.get(character);
    if (symbol !== undefined) return `\\reportsymbol{${code}}{${symbol}}`;
    const cyrillic = cyrillicNames.get(character);
    if (cyrillic !== undefined) return `\\reportcyrillic{${code}}{${cyrillic}}{${latinFor(character)}}`;
    return `\\reportother{${code}}{${spelled(character)}}`;
  });
}

const hexOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** All but ASCII, Latin-1, the letters of European languages that T1 has, and usual punctuation. */
const foreign =
  /[^\n\x20-\x7e\u00a1-\u00ff\u0100-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/gu;

const accents: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

/** Letters with their accents, or a plainer form (`ﬁ` is fi, `⅓` is 1/3), or the number: `[U+1F642]`. */
function spelled(character: string): string {
  const [letter = '', ...marks] = character.normalize('NFD');
  if (marks.length > 0 && /[a-z]/i.test(letter) && marks.every((mark) => mark in accents)) {
    return marks.reduce((text, mark) => `\\${accents[mark]}{${text}}`, letter);
  }
  const plain = character.normalize('NFKD').replaceAll('\u2044', '/');
  if (/^[ -~]+$/.test(plain) && !/[\\{}$&#_%~^]/.test(plain)) return plain;
  if (/\p{M}|\p{Cf}/u.test(character)) return '';
  return `{\\footnotesize [U+${hexOf(character)}]}`;
}

/** Named letter by letter in the order of the table of characters, U+0410 to U+042F. */
const cyrillic = 'A B V G D E ZH Z I ISHRT K L M N O P R S T U F H C CH SH SHCH HRDSN ERY SFTSN EREV YU YA'.split(' ');
const latin = "A B V G D E Zh Z I J K L M N O P R S T U F Kh C Ch Sh Shch '' Y ' E Yu Ya".split(' ');

const cyrillicNames = new Map([
  ...cyrillic.map((name, index): [string, string] => [String.fromCharCode(0x410 + index), `\\CYR${name}`]),
  ...cyrillic.map((name, index): [string, string] => [
    String.fromCharCode(0x430 + index),
    `\\cyr${name.toLowerCase()}`,
  ]),
]);

function latinFor(letter: string): string {
  const code = letter.charCodeAt(0);
  return code < 0x430 ? (latin[code - 0x410] ?? '') : (latin[code - 0x430] ?? '').toLowerCase();
}

const greekNames =
  'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon varphi chi psi omega';
const greekCapitals =
  'A B \\Gamma \\Delta E Z H \\Theta I K \\Lambda M N \\Xi O \\Pi P \\Sigma \\Sigma T \\Upsilon \\Phi X \\Psi \\Omega';

const mathematics: Record<string, string> = {
  '−': '-', '→': '\\rightarrow', '←': '\\leftarrow', '↑': '\\uparrow', '↓': '\\downarrow', '↔': '\\leftrightarrow',
  '⇒': '\\Rightarrow', '⇐': '\\Leftarrow', '⇔': '\\Leftrightarrow', '↦': '\\mapsto', '≤': '\\leq', '≥': '\\geq', '≠': '\\neq',
  '≈': '\\approx', '≡': '\\equiv', '≪': '\\ll', '≫': '\\gg', '∼': '\\sim', '≃': '\\simeq', '≅': '\\cong', '∝': '\\propto',
  '∞': '\\infty', '√': '\\surd', '∑': '\\sum', '∏': '\\prod', '∫': '\\int', '∂': '\\partial', '∇': '\\nabla', '∈': '\\in',
  '∉': '\\notin', '∋': '\\ni', '⊂': '\\subset', '⊆': '\\subseteq', '∪': '\\cup', '∩': '\\cap', '∅': '\\emptyset',
  '∀': '\\forall', '∃': '\\exists', '∧': '\\wedge', '∨': '\\vee', '⊕': '\\oplus', '⊗': '\\otimes', '∙': '\\bullet',
  '⋅': '\\cdot', '∘': '\\circ', '′': "'", '″': "''", '∥': '\\parallel', '⊥': '\\perp', '∠': '\\angle', '⟨': '\\langle',
  '⟩': '\\rangle', '◦': '\\circ', '○': '\\circ', '●': '\\bullet', '■': '\\blacksquare', '▪': '\\blacksquare', '□': '\\square',
  '☐': '\\square', '☑': '\\boxtimes', '✓': '\\checkmark', '✔': '\\checkmark', '✗': '\\times', '✘': '\\times', '★': '\\bigstar',
  '☆': '\\star', '▶': '\\blacktriangleright', '►': '\\blacktriangleright', '▲': '\\blacktriangle', '△': '\\triangle',
  '◆': '\\blacklozenge', '∆': '\\Delta', 'Ω': '\\Omega', 'ℓ': '\\ell', 'ℏ': '\\hbar', '☉': '\\odot', '⊙': '\\odot',
  'ϵ': '\\epsilon', 'ϕ': '\\phi', 'ϑ': '\\vartheta', 'ε': '\\varepsilon', '⋯': '\\cdots', '⌈': '\\lceil', '⌉': '\\rceil',
  '⌊': '\\lfloor', '⌋': '\\rfloor', '⁻': '{}^{-}', '⁺': '{}^{+}',
}; // biome-ignore format: a table

const words: Record<string, string> = {
  '\u00a0': '~',
  '\u00ad': '\\-',
  '\u2002': '\\enspace{}',
  '\u2003': '\\quad{}',
  '\u2004': ' ',
  '\u2005': ' ',
  '\u2006': '\\,',
  '\u2007': '~',
  '\u2008': '\\,',
  '\u2009': '\\,',
  '\u200a': '\\,',
  '\u202f': '\\,',
  '\u200b': '\\allowbreak{}',
  '\u200c': '',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
  '\u2060': '',
  '\ufeff': '',
  '\ufe0e': '',
  '\ufe0f': '',
  '\u2010': '-',
  '\u2011': '\\mbox{-}',
  '\u2012': '--',
  '\u2015': '---',
  '\u2028': ' ',
  '\u2029': ' ',
  '\u2043': '--',
  '‣': '\\textbullet{}',
  Å: '\\AA{}',
  ẞ: 'SS',
  '⁄': '/',
  '№': 'No.',
  ħ: '\\ensuremath{\\hbar}',
};

const symbols = new Map<string, string>([
  ...Object.entries(words),
  ...Object.entries(mathematics).map(([character, name]): [string, string] => [character, `\\ensuremath{${name}}`]),
  ...greek(
    greekNames.split(' ').map((name) => (name === 'o' ? name : `\\${name}`)),
    0x3b1,
  ),
  ...greek(greekCapitals.split(' '), 0x391),
]);

function greek(names: string[], first: number): [string, string][] {
  return names.map((name, index) => [String.fromCharCode(first + index), `\\ensuremath{${name}}`]);
}
