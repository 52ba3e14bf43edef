import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  UnderlineType,
} from 'docx';
import {
  column,
  type HeadingLook,
  hairline,
  headingStyle,
  ink,
  lines,
  listStep,
  measure,
  mono,
  paper,
  sans,
  serif,
} from '@/lib/report/render/docx/look';

/** Styles of characters by what they mark. Their names tell a reader what is no part of the text. */
export const runStyles = {
  number: 'LunationNumber',
  reference: 'LunationReference',
  code: 'LunationCodeRun',
  element: 'LunationElement',
  title: 'LunationTitle',
  image: 'LunationImage',
  link: 'Hyperlink',
} as const;

/** Paragraph styles by what their lines are. */
export const lineStyles = {
  label: 'LunationLabel',
  epic: 'LunationEpic',
  nil: 'LunationNil',
  prose: 'LunationProse',
  code: 'LunationCode',
  cell: 'LunationCell',
  head: 'LunationHead',
  project: 'LunationIgnoredProject',
  state: 'LunationIgnoredState',
  furniture: 'LunationIgnoredFurniture',
} as const;

/** The styles of a document in a language, its headings looking as `looks` says for each level. */
export function wordStyles(language: string, looks: ReadonlyMap<number, HeadingLook>): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: ink.first, language: { value: regional(language) } },
        paragraph: { spacing: { after: 120, line: 243, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: serif, size: 58, color: ink.first, characterSpacing: -8 },
        paragraph: { spacing: { before: 60, after: 200, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      ...headingStyles(looks),
      hyperlink: { run: { color: lines.accent, underline: { type: UnderlineType.SINGLE, color: 'A9BFD6' } } },
      caption: {
        run: { font: serif, size: 19, color: ink.second, italics: false, bold: false },
        paragraph: { spacing: { before: 60, after: 300, line: 260, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [...lineParagraphs, ...listParagraphs(), ...contentsParagraphs(), ...furniture],
    characterStyles: [
      { id: runStyles.number, name: 'Lunation number', run: { bold: false, color: ink.third } },
      {
        id: runStyles.reference,
        name: 'Lunation reference',
        run: { underline: { type: UnderlineType.SINGLE, color: lines.strong } },
      },
      { id: runStyles.title, name: 'Lunation link title' },
      { id: runStyles.image, name: 'Lunation image', run: { color: lines.accent, italics: true } },
      { id: runStyles.code, name: 'Lunation code run', run: { font: mono, size: 18, noProof: true } },
      {
        id: runStyles.element,
        name: 'Lunation element',
        run: { font: sans, size: 18, bold: false, color: ink.third, noProof: true },
      },
    ],
  };
}

/** Word names a language with its region. */
function regional(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}-${region}`;
}

function headingStyles(looks: ReadonlyMap<number, HeadingLook>): IStylesOptions['default'] {
  return Object.fromEntries([...looks].map(([level, look]) => [`heading${level}`, headingStyle(look)]));
}

const base = { basedOn: 'Normal', next: 'Normal', quickFormat: true };

const lineParagraphs: IParagraphStyleOptions[] = [
  {
    ...base,
    id: lineStyles.label,
    name: 'Lunation label',
    paragraph: { keepNext: true, spacing: { before: 200, after: 90 } },
    run: { bold: true },
  },
  {
    ...base,
    id: lineStyles.epic,
    name: 'Lunation epic',
    paragraph: { keepNext: true, spacing: { before: 200, after: 90 } },
    run: { font: sans, size: 19, bold: true, color: ink.second },
  },
  { ...base, id: lineStyles.nil, name: 'Lunation nil', run: { italics: true, color: ink.second } },
  { ...base, id: lineStyles.prose, name: 'Lunation prose' },
  {
    ...base,
    id: lineStyles.code,
    name: 'Lunation code',
    next: lineStyles.code,
    paragraph: {
      keepLines: true,
      spacing: { before: 0, after: 0, line: 250, lineRule: LineRuleType.AUTO },
      shading: { fill: paper.sunken },
      border: { left: hairline(paper.sunken, 6), right: hairline(paper.sunken, 6) },
    },
    run: { font: mono, size: 17, noProof: true },
  },
  {
    ...base,
    id: lineStyles.cell,
    name: 'Lunation cell',
    paragraph: { spacing: { before: 50, after: 50, line: 252, lineRule: LineRuleType.AUTO } },
    run: { size: 18 },
  },
  {
    ...base,
    id: lineStyles.head,
    name: 'Lunation column head',
    paragraph: { keepNext: true, spacing: { before: 50, after: 50, line: 252, lineRule: LineRuleType.AUTO } },
    run: { font: sans, size: 17, bold: true, color: ink.second },
  },
];

/** Word's own list styles, as deep as it has them. */
const listStyleDepth = 4;

function listParagraphs(): IParagraphStyleOptions[] {
  return Array.from({ length: listStyleDepth }, (_, level) => ({
    ...base,
    id: listStyle(level),
    name: level === 0 ? 'List Bullet' : `List Bullet ${level + 1}`,
    next: listStyle(level),
    paragraph: { numbering: { reference: lists.dash, level } },
  }));
}

/** The style of a bullet, which stands under `level` others. */
export function listStyle(level: number): string {
  const deepest = Math.min(level, listStyleDepth - 1);
  return deepest === 0 ? 'ListBullet' : `ListBullet${deepest + 1}`;
}

/** `plain` is for lines that have lines of their own and are no bullets. */
export const lists = { dash: 'lunation-dash', plain: 'lunation-plain' };
/** Word's lists go no deeper. */
export const deepestList = 8;

export const numbering: INumberingOptions = {
  config: Object.values(lists).map((reference) => ({
    reference,
    levels: Array.from({ length: deepestList + 1 }, (_, level) => ({
      level,
      format: LevelFormat.BULLET,
      text: reference === lists.dash ? '–' : '',
      suffix: reference === lists.dash ? LevelSuffix.TAB : LevelSuffix.NOTHING,
      alignment: AlignmentType.LEFT,
      style: {
        run: { font: serif, color: ink.third, bold: false, italics: false },
        paragraph: {
          indent:
            reference === lists.dash
              ? { left: (level + 1) * listStep, hanging: listStep }
              : { left: level * listStep, hanging: 0 },
        },
      },
    })),
  })),
};

const contentsLooks = [
  { before: 200, after: 0, run: { size: 20, bold: true, color: ink.first } },
  { before: 90, after: 0, run: { size: 20, color: ink.first } },
  { before: 40, after: 0, run: { size: 18, color: ink.second } },
  { before: 40, after: 0, run: { size: 18, color: ink.second } },
  { before: 40, after: 0, run: { size: 18, color: ink.second } },
];

function contentsParagraphs(): IParagraphStyleOptions[] {
  const entries = contentsLooks.map(({ before, after, run }, index) => ({
    ...base,
    id: contentsStyle(index + 1),
    name: `toc ${index + 1}`,
    paragraph: {
      ...(index === 0 ? { keepNext: true } : {}),
      spacing: { before, after, line: 245, lineRule: LineRuleType.AUTO },
      indent: { left: 0, hanging: column },
      rightTabStop: measure,
    },
    run: { font: sans, ...run },
  }));
  const heading = {
    ...base,
    id: contentsHeading,
    name: 'TOC Heading',
    paragraph: { keepNext: true, spacing: { before: 0, after: 120 } },
    run: { font: sans, size: 24, bold: true },
  };
  return [...entries, heading];
}

export const contentsHeading = 'TOCHeading';
export const contentsStyle = (level: number) => `TOC${level}`;

const small = { font: sans, size: 17, color: ink.third };

const furniture: IParagraphStyleOptions[] = [
  {
    ...base,
    id: lineStyles.project,
    name: 'Lunation ignored project',
    run: { font: sans, size: 22, color: ink.second },
  },
  {
    ...base,
    id: lineStyles.state,
    name: 'Lunation ignored state',
    paragraph: { spacing: { before: 100, after: 200 } },
    run: { ...small, size: 19 },
  },
  {
    ...base,
    id: lineStyles.furniture,
    name: 'Lunation ignored furniture',
    paragraph: {
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      indent: { left: -column },
      rightTabStop: measure,
    },
    run: small,
  },
  {
    ...base,
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: { spacing: { before: 0, after: 240 } },
    run: { size: 26, italics: true, color: ink.second },
  },
];
