'use client';

import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, type DialogTriggerProps } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components/Modal';
import { Button } from './button';
import { Kbd } from './kbd';

type Question = {
  /** The question: "Publish June 2017?" */
  title: string;
  /** What will happen, and to how many; or the fields of a small form. */
  children: ReactNode;
  /** The answers; `close` puts the dialog away. The first does what the title says. */
  actions: (close: () => void) => ReactNode;
};

type DialogProps = Omit<DialogTriggerProps, 'children'> &
  Question & {
    /** What opens it: a `Button`. */
    button: ReactElement;
  };

/** A question that must be answered before going on. Escape, or pressing beside it, is the answer no. */
export function Dialog({ button, title, children, actions, ...trigger }: DialogProps) {
  return (
    <DialogTrigger {...trigger}>
      {button}
      <Sheet title={title} actions={actions}>
        {children}
      </Sheet>
    </DialogTrigger>
  );
}

/** The same where something else than a button of its own asks it, such as a key; shown as long as it is there. */
export function OpenDialog({ onClose, ...question }: Question & { onClose: () => void }) {
  return <Sheet {...question} isOpen onOpenChange={onClose} />;
}

/** The answer no, which Escape gives as well. */
export function Decline({ onPress, children = 'Not yet' }: { onPress: () => void; children?: ReactNode }) {
  return (
    <Button kind="quiet" onPress={onPress}>
      {children} <Kbd>Esc</Kbd>
    </Button>
  );
}

function Sheet({ title, children, actions, ...overlay }: Question & Omit<ModalOverlayProps, 'children'>) {
  return (
    <ModalOverlay
      {...overlay}
      isDismissable
      className="fixed inset-0 z-20 flex items-center justify-center bg-[light-dark(rgb(29_28_25/0.32),rgb(0_0_0/0.6))] p-4 max-sm:items-end max-sm:p-0 entering:animate-[appear_var(--duration-open)_var(--ease-out)]"
    >
      <Modal className="menu-sheet max-h-[90dvh] w-full max-w-[32rem] overflow-y-auto p-6 max-sm:max-w-none max-sm:rounded-b-none max-sm:p-5">
        <AriaDialog className="outline-none">
          {({ close }) => (
            <>
              <Heading slot="title" className="serif-heading">
                {title}
              </Heading>
              <div className="text mt-1.5 mb-4 text-ink-2 has-[>[role=alert]]:mt-3 has-[label]:mt-3">{children}</div>
              <div className="flex flex-wrap items-center gap-2.5">{actions(close)}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
