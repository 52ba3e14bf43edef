'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { settingsAddress } from '@/components/shell/addresses';

const pages = [
  { path: '', label: 'Project' },
  { path: '/teams', label: 'Teams' },
  { path: '/wbs', label: 'WBS' },
  { path: '/words', label: 'Words' },
  { path: '/references', label: 'References' },
  { path: '/people', label: 'People' },
];

/** The parts of a project's settings, each with an address of its own. */
export function SettingsNav({ slug }: { slug: string }) {
  const here = usePathname();
  return (
    <nav aria-label="Settings" className="mt-5 flex gap-4 overflow-x-auto sm:gap-5 border-line border-b">
      {pages.map(({ path, label }) => {
        const href = `${settingsAddress(slug)}${path}`;
        return (
          <Link
            key={path}
            href={href}
            aria-current={here === href ? 'page' : undefined}
            className="flex min-h-9 flex-none items-center whitespace-nowrap text-ink-2 text-sm hover:text-ink focus-visible:-outline-offset-2 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-[inset_0_-1.5px_var(--color-ink)] pointer-coarse:min-h-11"
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
