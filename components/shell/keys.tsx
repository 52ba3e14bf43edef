import { Kbd } from '@/components/ui/kbd';

export type KeyHint = { keys: string[]; does: string };

/** The keys of a page, at its foot; hidden where there is hardly a keyboard. */
export function Keys({ hints }: { hints: KeyHint[] }) {
  return (
    <footer className="mx-auto max-w-[77rem] px-8 pb-10 max-sm:hidden print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 border-line border-t pt-3.5 text-ink-3 text-xs">
        {hints.map(({ keys, does }) => (
          <li key={does} className="inline-flex items-center gap-1.5 whitespace-nowrap">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
            {does}
          </li>
        ))}
      </ul>
    </footer>
  );
}
