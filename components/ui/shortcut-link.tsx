'use client';

import NextLink from 'next/link';
import { type ComponentProps, useRef } from 'react';
import { useShortcut } from './use-shortcut';

/** A link that a key follows from anywhere on the page, outside a text. */
export function ShortcutLink({ shortcut, ...rest }: ComponentProps<typeof NextLink> & { shortcut: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useShortcut(shortcut, () => link.current?.click());
  return <NextLink {...rest} ref={link} aria-keyshortcuts={shortcut} />;
}
