import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style';

type LinkProps = ComponentProps<typeof NextLink>;

/** A way to another page, in the accent; beside other words it is underlined. */
export function Link({ className = '', ...rest }: LinkProps) {
  return <NextLink {...rest} className={`link ${className}`} />;
}

/** A link that looks like a button, for the next step of a page. */
export function ButtonLink(props: LinkProps & { kind?: ButtonKind; size?: ButtonSize; children: ReactNode }) {
  const { kind, size, className = '', ...rest } = props;
  return <NextLink {...rest} className={`${buttonStyle(kind, size)} ${className}`} />;
}

/** A plain anchor that looks like a button, for downloads and other addresses that are no pages. */
export function ButtonAnchor(
  props: ComponentProps<'a'> & { kind?: ButtonKind; size?: ButtonSize; children: ReactNode },
) {
  const { kind, size, className = '', children, ...rest } = props;
  return (
    <a {...rest} className={`${buttonStyle(kind, size)} ${className}`}>
      {children}
    </a>
  );
}
