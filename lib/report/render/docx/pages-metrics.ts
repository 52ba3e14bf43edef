import type { IStylesOptions } from 'docx';
import { type EmbeddedFont, embeddedFonts } from '@/lib/report/render/docx/fonts';
import { sans } from '@/lib/report/render/docx/look';
import { type FontMeasures, measuresOf } from '@/lib/report/render/docx/truetype-measures';

/** What a paragraph of a style takes, in twentieths of a point. */
export type StyleMetrics = {
  before: number;
  after: number;
  line: number;
  right: number;
  keepNext: boolean;
  /** How wide a text is. */
  widthOf: (text: string) => number;
};

type Described = { paragraph?: object; run?: object };

/** Measures of each paragraph style by its id; `''` for the ground of all. */
export function styleMetrics(styles: IStylesOptions): ReadonlyMap<string, StyleMetrics> {
  const { document: ground, ...named } = styles.default ?? {};
  const all: [string, Described][] = [
    ['', {}],
    ...Object.entries(named).map(([key, style]): [string, Described] => [key[0]?.toUpperCase() + key.slice(1), style]),
    ...(styles.paragraphStyles ?? []).map((style): [string, Described] => [style.id, style]),
  ];
  return new Map(all.map(([id, style]) => [id, metricsOf(merged(ground ?? {}, style))]));
}

type Measured = {
  spacing?: { before?: number; after?: number; line?: number };
  indent?: { right?: number };
  keepNext?: boolean;
  size?: number;
  bold?: boolean;
  font?: { ascii?: string };
};

function merged(ground: Described, style: Described): Measured {
  const flat = ({ paragraph, run }: Described): Measured => ({ ...paragraph, ...run });
  const [below, own] = [flat(ground), flat(style)];
  return { ...below, ...own, spacing: { ...below.spacing, ...own.spacing } };
}

function metricsOf({ spacing, indent, keepNext, size = 21, bold, font }: Measured): StyleMetrics {
  const measures = measuresFor(font?.ascii === sans.ascii ? 1 : 0, bold === true);
  const points = size * 10; // half points
  return {
    before: spacing?.before ?? 0,
    after: spacing?.after ?? 0,
    line: (points * measures.lineHeight * (spacing?.line ?? 240)) / 240,
    right: indent?.right ?? 0,
    keepNext: keepNext === true,
    widthOf: (text) => points * measures.widthOf(text),
  };
}

const known = new Map<Buffer, FontMeasures>();

function measuresFor(family: 0 | 1, isBold: boolean): FontMeasures {
  const font: EmbeddedFont | undefined = embeddedFonts()[family];
  const data = (isBold ? font?.bold : undefined) ?? font?.data ?? Buffer.alloc(0);
  const found = known.get(data) ?? measuresOf(data);
  known.set(data, found);
  return found;
}
