'use client';

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style';
import { Spinner } from './spinner';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
};

/** Something a person does here. While `isPending`, it keeps its width and its focus and tells that it is working. */
export function Button({ kind, size, className = '', children, isPending = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={isPending} className={`${buttonStyle(kind, size)} relative ${className}`}>
      <span className={`inline-flex items-center gap-2 ${isPending ? 'invisible' : ''}`}>{children}</span>
      {isPending && <Spinner />}
    </AriaButton>
  );
}
