'use client';

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import { Icon } from './icon';
import { Tooltip } from './tooltip';

/** Tools above what they work on: one stop for Tab, arrow keys move inside. On a narrow screen they slide. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar
      aria-label={label}
      className="-mx-2 flex items-center gap-0.5 overflow-x-auto px-1 py-1.5 [scrollbar-width:none]"
    >
      {children}
    </AriaToolbar>
  );
}

export function ToolGap() {
  return <Separator orientation="vertical" className="mx-1.5 h-4 w-px flex-none bg-line" />;
}

type ToolProps = {
  /** What it does, and its keys where it has any; spoken, and seen when it is pointed at. */
  label: string;
  icon: LucideIcon;
  /** Left out where it opens a dialog. */
  onPress?: () => void;
  isDisabled?: boolean;
  /** Whether it is on where the cursor is; left out for what is done once. */
  isOn?: boolean;
};

/** A tool: a drawing, named when it is pointed at. */
export function Tool({ label, icon, isOn, ...rest }: ToolProps) {
  return (
    <Tooltip says={label}>
      <Button
        {...rest}
        {...(isOn !== undefined && { 'aria-pressed': isOn })}
        aria-label={label}
        className="grid size-7 flex-none cursor-pointer place-items-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 disabled:cursor-default disabled:bg-transparent disabled:text-line-strong aria-expanded:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-11"
      >
        <Icon of={icon} />
      </Button>
    </Tooltip>
  );
}
