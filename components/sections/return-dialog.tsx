'use client';

import { useId } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextArea } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { type SectionMark, sectionReturn } from '@/lib/sections/schema';

type ReturnDialogProps = {
  section: Pick<SectionMark, 'heading' | 'state'>;
  giveBack: (comment: string) => Promise<void>;
  onClose: () => void;
};

/** Asks what is missing, and gives a section back to its team with that. */
export function ReturnDialog({ section: { heading, state }, giveBack, onClose }: ReturnDialogProps) {
  const form = useId();
  const { props, field, trouble, isPending } = useForm({
    schema: sectionReturn.pick({ comment: true }),
    send: async ({ comment }) => {
      const found = await attempt(() => giveBack(comment));
      if (found === null) onClose();
      return found;
    },
  });
  return (
    <OpenDialog
      title={`Return the section of ${heading}?`}
      onClose={onClose}
      actions={(close) => (
        <>
          <Button type="submit" form={form} kind="primary" isPending={isPending}>
            Return it
          </Button>
          <Decline onPress={close} />
        </>
      )}
    >
      <p className="mb-4">
        {state === 'accepted' && 'It is accepted no longer. '}
        The team can write in it again, reads your comment, and submits it once more.
      </p>
      <form id={form} {...props} className="flex flex-col gap-4 font-ui">
        <TextArea
          {...field('comment')}
          label="What is missing"
          className="[&_textarea]:min-h-24"
          autoFocus
          isRequired
          maxLength={4_000}
        />
        <FormTrouble says={trouble} />
      </form>
    </OpenDialog>
  );
}
