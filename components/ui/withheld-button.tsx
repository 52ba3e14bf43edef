import { type ReactNode, useId } from 'react';
import { type ButtonSize, withheldStyle } from './button-style';

/** A button that waits for something: it can be reached and read, does nothing, and says what is missing. */
export function WithheldButton({
  because,
  size,
  children,
}: {
  because: string;
  size?: ButtonSize;
  children: ReactNode;
}) {
  const reason = useId();
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <button type="button" aria-disabled="true" aria-describedby={reason} className={withheldStyle(size)}>
        {children}
      </button>
      <span id={reason} className="text-ink-3 text-xs">
        {because}
      </span>
    </span>
  );
}
