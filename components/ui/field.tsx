'use client';

import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon';

/** What every field has: a label that can be seen, perhaps a hint, perhaps what is wrong with it. */
export type FieldWords = { label: string; description?: string | undefined; error?: string | undefined };

/** Classes of a field as a whole, of the frame around what is filled in, and of a frame with room within. */
export const fieldStyle = 'flex min-w-0 flex-col gap-1';
export const frameStyle =
  'min-h-(--target) w-full rounded-sm border border-control bg-raised font-ui text-ink text-sm placeholder:text-ink-3 focus:outline-focus focus:outline-offset-1 focus-within:outline-focus focus-within:outline-offset-1 in-data-invalid:border-stop in-data-invalid:shadow-[inset_0_0_0_1px_var(--color-stop)] invalid:border-stop invalid:shadow-[inset_0_0_0_1px_var(--color-stop)] disabled:border-dashed disabled:border-line-strong disabled:bg-transparent disabled:text-ink-3 pointer-coarse:text-lead';
export const boxStyle = `${frameStyle} px-2.5 py-1`;

export function FieldLabel({ children }: { children: ReactNode }) {
  return (
    <Label data-label className="text-ink-2 text-xs">
      {children}
    </Label>
  );
}

/** The lines below a box; both are tied to it for those who listen. */
export function FieldHelp({ description, error }: Omit<FieldWords, 'label'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="text-ink-3 text-xs">
          {description}
        </Text>
      )}
      <FieldError className="flex gap-1.5 text-stop text-xs">
        {({ validationErrors }) => (
          <>
            <Icon of={OctagonAlert} size="small" className="mt-0.5" />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

/** Marks a field as wrong where there is an error; left out rather than false, so that native checks may still speak. */
export function invalid(error: string | undefined) {
  return error === undefined ? {} : { isInvalid: true };
}
