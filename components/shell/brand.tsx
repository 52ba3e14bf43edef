import { Glyph, type GlyphProps } from '@/components/ui/glyph';

/** The mark of Lunation: a waxing moon. */
export function BrandMark(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="8" cy="8" r="6.9" strokeWidth="1" />
      <path d="M8 1.1a6.9 6.9 0 0 1 0 13.8 8.6 8.6 0 0 0 0-13.8z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

/** Classes of a link home. */
export const brandStyle =
  'flex min-h-8 min-w-6 items-center gap-2 font-semibold tracking-[-0.006em] max-sm:-mx-2.5 max-sm:px-2.5 pointer-coarse:min-h-11';

/** Mark and name, for a link home. On a narrow screen the name is only spoken. */
export function BrandWords() {
  return (
    <>
      <BrandMark size="medium" className="text-accent" />
      <span className="max-sm:sr-only">Lunation</span>
      <span className="sr-only">, my work</span>
    </>
  );
}
