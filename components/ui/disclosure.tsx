import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

type DisclosureProps = {
  summary: ReactNode;
  /** Said at the end of the line: a count. */
  note?: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
};

/** What most readers need not see, one press away. The browser opens it; find-in-page reaches inside. */
export function Disclosure({ summary, note, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="group border-line border-b text-sm">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-xs hover:text-accent pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon
          of={ChevronRight}
          size="small"
          className="text-ink-3 transition-transform duration-(--duration-answer) group-open:rotate-90"
        />
        {summary}
        {note !== undefined && <span className="ml-auto text-ink-3 text-xs">{note}</span>}
      </summary>
      <div className="pt-1 pb-4 pl-5.5">{children}</div>
    </details>
  );
}
