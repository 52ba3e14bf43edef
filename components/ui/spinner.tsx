'use client';

import { ProgressBar } from 'react-aria-components/ProgressBar';

/** A waxing ring over a control that is working; still where motion is not wanted. */
export function Spinner() {
  return (
    <ProgressBar isIndeterminate aria-label="Working" className="absolute inset-0 grid place-items-center">
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="size-4 animate-spin motion-reduce:animate-none"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      >
        <circle cx="8" cy="8" r="6" opacity="0.3" />
        <path d="M8 2a6 6 0 0 1 6 6" />
      </svg>
    </ProgressBar>
  );
}
