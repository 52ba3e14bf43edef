import type { LucideIcon } from 'lucide-react';
import { type GlyphProps, glyphSizes } from './glyph';

/** A lucide drawing in the weight of the marks, beside a word or inside a control that has a name. */
export function Icon({ of: Drawing, size = 'normal', className = '' }: GlyphProps & { of: LucideIcon }) {
  return (
    <Drawing
      aria-hidden="true"
      strokeWidth={2.1}
      className={`inline-block flex-none ${glyphSizes[size]} ${className}`}
    />
  );
}
