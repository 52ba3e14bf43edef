import type { ReactNode } from 'react';

export type GlyphProps = { size?: GlyphSize; className?: string | undefined };

type GlyphSize = 'tiny' | 'small' | 'normal' | 'medium' | 'large';

/** Sizes of marks and icons; beside words they sit on the line as a capital letter does. */
export const glyphSizes: Record<GlyphSize, string> = {
  tiny: 'size-[0.8125rem] align-[-0.125rem]',
  small: 'size-3.5 align-[-0.125rem]',
  normal: 'size-4 align-[-0.1875rem]',
  medium: 'size-[1.125rem] align-[-0.25rem]',
  large: 'size-[1.375rem] align-[-0.25rem]',
};

/** The frame of every mark: a 16-unit drawing in the colour of its text. It is silent: a word stands beside it. */
export function Glyph({ size = 'normal', className = '', children }: GlyphProps & { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`inline-block flex-none ${glyphSizes[size]} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}
