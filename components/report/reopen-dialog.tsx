'use client';

import { useRouter } from 'next/navigation';
import { useId } from 'react';
import { monthName } from '@/components/months/month-name';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextArea } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { reopenRequest } from '@/lib/report/schema-requests';

type ReopenDialogProps = { project: string; month: string; onClose: () => void };

/** Asks why a published month is to be changed, and reopens it. */
export function ReopenDialog({ project, month, onClose }: ReopenDialogProps) {
  const router = useRouter();
  const form = useId();
  const { props, field, trouble, isPending } = useForm({
    schema: reopenRequest.pick({ reason: true }),
    send: async ({ reason }) => {
      const found = await attempt(() => client.report.reopen({ project, month, reason }));
      if (found !== null) return found;
      onClose();
      router.refresh(); // the masthead shows months as they stand
      return null;
    },
  });
  return (
    <OpenDialog
      title={`Reopen ${monthName(month)}?`}
      onClose={onClose}
      actions={(close) => (
        <>
          <Button type="submit" form={form} kind="primary" isPending={isPending}>
            Reopen it
          </Button>
          <Decline onPress={close} />
        </>
      )}
    >
      <p className="mb-4">
        The version that is published stays, and its readers go on seeing it until the month is published anew. The
        reason stands beside it from then on.
      </p>
      <form id={form} {...props} className="flex flex-col gap-4 font-ui">
        <TextArea
          {...field('reason')}
          label="Why it is reopened"
          className="[&_textarea]:min-h-24"
          autoFocus
          isRequired
          maxLength={2_000}
        />
        <FormTrouble says={trouble} />
      </form>
    </OpenDialog>
  );
}
