'use client';

import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button';
import { IconButton } from './icon-button';
import { wantToasts } from './toast-wanted';

/** What a toast says, and perhaps the one thing that can be done about it. */
export type ToastWords = { title: string; description?: string; action?: { label: string; onPress: () => void } };

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** Says that something happened elsewhere than where one looks. With an action it stays; otherwise it goes after 6 seconds. */
export function toast(words: ToastWords): void {
  wantToasts();
  queue.add(words, words.action === undefined ? { timeout: 6000 } : {});
}

/** Where toasts appear; pages have it by `ToastPlace`. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      className="fixed right-4 bottom-4 z-30 flex w-88 max-w-[calc(100vw-2rem)] flex-col-reverse gap-2 outline-none print:hidden"
    >
      {({ toast: each }) => (
        <AriaToast toast={each} className="menu-sheet flex items-center gap-3 py-1.5 pr-1.5 pl-4">
          <ToastContent className="flex min-w-0 grow flex-col py-1.5">
            <Text slot="title" className="font-medium">
              {each.content.title}
            </Text>
            {each.content.description !== undefined && (
              <Text slot="description" className="text-ink-2 text-xs">
                {each.content.description}
              </Text>
            )}
          </ToastContent>
          {each.content.action !== undefined && (
            <Button size="compact" onPress={each.content.action.onPress}>
              {each.content.action.label}
            </Button>
          )}
          <IconButton slot="close" label="Close" icon={X} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
