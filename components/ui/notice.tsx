import { Check, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export type NoticeKind = 'plain' | 'warn' | 'stop' | 'done';

type NoticeProps = {
  /** `stop`: something prevents going on; `warn`: worth a look; `done`: it worked; `plain`: good to know. */
  kind: NoticeKind;
  /** The first words, in bold; what follows explains them. */
  title: string;
  children?: ReactNode;
  /** Links or buttons at the end. */
  actions?: ReactNode;
  /** A drawing that fits better than the kind's own. */
  icon?: LucideIcon;
};

const looks: Record<NoticeKind, { box: string; icon: string; drawing: LucideIcon }> = {
  plain: { box: 'border-line-strong bg-sunken', icon: 'text-ink-2', drawing: Info },
  warn: { box: 'border-warn bg-warn-soft', icon: 'text-warn', drawing: TriangleAlert },
  stop: { box: 'border-stop bg-stop-soft', icon: 'text-stop', drawing: OctagonAlert },
  done: { box: 'border-done bg-done-soft', icon: 'text-done', drawing: Check },
};

/** Something to know before going on, above what it is about. One at a time, the gravest first. */
export function Notice({ kind, title, children, actions, icon }: NoticeProps) {
  const look = looks[kind];
  return (
    <div
      role={kind === 'stop' ? 'alert' : 'status'}
      className={`grid grid-cols-[1rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1.5 border-l-2 px-4 py-3 font-ui text-ink text-sm md:grid-cols-[1rem_minmax(0,1fr)_auto] ${look.box}`}
    >
      <Icon of={icon ?? look.drawing} className={`mt-0.5 ${look.icon}`} />
      <p>
        <b className="font-semibold">{title}</b> {children}
      </p>
      {actions !== undefined && (
        <span className="inline-flex flex-wrap gap-3.5 text-xs/5 max-md:col-start-2">{actions}</span>
      )}
    </div>
  );
}
