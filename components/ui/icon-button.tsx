'use client';

import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { Icon } from './icon';

type IconButtonProps = Omit<ButtonProps, 'children' | 'className' | 'style'> & {
  /** What it does; spoken, since only its drawing is seen. */
  label?: string;
  icon: LucideIcon;
  className?: string;
};

/** A button that is only a drawing: stepping, closing. */
export function IconButton({ label, icon, className = '', ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      {...(label !== undefined && { 'aria-label': label })}
      className={`grid size-8 flex-none cursor-pointer place-items-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink disabled:cursor-default disabled:bg-transparent disabled:text-line-strong pointer-coarse:size-11 ${className}`}
    >
      <Icon of={icon} />
    </Button>
  );
}
