'use client';

import { X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { IconButton } from '@/components/ui/icon-button';
import { useShortcut } from '@/components/ui/use-shortcut';
import { putBack, putTextBack, type TextAddress } from '@/lib/client/open-text';
import type { FrontPart } from '@/lib/report/schema-front';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { historyButtonId, nameOf } from './front-part-head';
import { frontKey } from './use-front';

const VersionsPane = dynamic(async () => (await import('@/components/history/versions-pane')).VersionsPane, {
  ssr: false,
});

type FrontHistoryProps = {
  project: string;
  month: string;
  part: FrontPart;
  references: ReferencePattern[];
  /** Whose text it is put back into; null where nothing can be written. */
  of: TextAddress | null;
  onClose: () => void;
};

/** The history of one part beside the front matter. It takes the focus, and Escape gives it back to where it was opened. */
export function FrontHistory({ project, month, part, references, of, onClose }: FrontHistoryProps) {
  const close = () => {
    onClose();
    document.getElementById(historyButtonId(part))?.focus();
  };
  useShortcut('Escape', close);
  return (
    <aside
      aria-labelledby="history"
      className="max-lg:mt-12 lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:border-line lg:border-l lg:pt-1 lg:pb-8 lg:pl-8"
    >
      <header className="mb-4 flex items-center justify-between gap-2">
        <h2 id="history" key={part.id} ref={takeFocus} tabIndex={-1} className="font-semibold text-h4 outline-none">
          History of {nameOf(part)}
        </h2>
        <IconButton label="Close the history" icon={X} onPress={close} />
      </header>
      <VersionsPane
        key={part.id}
        {...{ project, block: part.id, references }}
        queryKey={[...frontKey(project, month), 'versions', part.id]}
        onPutBack={of === null ? null : ({ line }) => putBack(of, part, line)}
        onPutTextBack={of === null ? null : (lines) => putTextBack(of, part, lines)}
      />
    </aside>
  );
}

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}
