export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'compact' | 'large';

const kinds = {
  plain: 'border-line-strong bg-raised text-ink hover:bg-hover',
  primary: 'on-accent border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'border-stop bg-raised text-stop hover:bg-stop-soft',
};

const sizes = {
  normal: 'h-(--target) px-3 text-sm/4',
  compact: 'h-7 px-2 text-xs/4 pointer-coarse:h-11',
  large: 'h-10 px-4 text-sm/4 pointer-coarse:h-11',
};

const frame =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-sm border font-medium font-ui whitespace-nowrap transition-colors';
const withheld =
  'disabled:cursor-default disabled:border-dashed disabled:border-line-strong disabled:bg-transparent disabled:text-ink-3 aria-disabled:cursor-default';

/** Classes of everything that looks like a button: a button, a link, a file's label. */
export function buttonStyle(kind: ButtonKind = 'plain', size: ButtonSize = 'normal'): string {
  return `${frame} ${kinds[kind]} ${sizes[size]} ${withheld}`;
}

/** Classes of a button that cannot be pressed yet: dashed, still in the tab order, with its reason beside it. */
export function withheldStyle(size: ButtonSize = 'normal'): string {
  return `${frame} cursor-default border-dashed border-line-strong text-ink-3 ${sizes[size]}`;
}
