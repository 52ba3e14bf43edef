import type { ReactNode } from 'react';

export type GlyphProps = { size?: 'small' | 'normal' | 'large'; className?: string | undefined };

const sizes = { small: 'size-3.5 -mb-0.5', normal: 'size-4 -mb-[3px]', large: 'size-[1.375rem]' };

/** The frame of every mark and icon: a 16-unit drawing in the colour of its text. It is silent: a word stands beside it. */
export function Glyph({ size = 'normal', className = '', children }: GlyphProps & { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`inline-block flex-none ${sizes[size]} ${className}`}
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
