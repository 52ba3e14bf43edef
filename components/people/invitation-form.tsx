'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { roleIn } from '@/lib/people/rules';
import { invitationForm } from '@/lib/people/schema';
import { RoleFields } from './role-fields';

type InvitationFormProps = {
  /** Where the invited gets a role at once: a project and its teams. */
  project?: { slug: string; teams: string[] };
};

/** Makes an account for somebody, who gets a mail with a link to set her password. */
export function InvitationForm({ project }: InvitationFormProps) {
  const router = useRouter();
  const [invited, setInvited] = useState<string[]>([]);
  const { props, field, trouble, isPending } = useForm({
    schema: invitationForm,
    send: ({ role, team, ...owner }) =>
      attempt(
        async () => {
          const grant = project === undefined || role === undefined ? null : roleIn(project.slug, { role, team });
          await client.people.invite({ ...owner, grant });
          setInvited((before) => [...before, owner.email]);
          router.refresh();
        },
        { CONFLICT: 'email' },
      ),
  });
  return (
    <form key={invited.length} {...props} className="flex flex-col gap-4">
      {invited.slice(-1).map((email) => (
        <Notice key={email} kind="done" title={`${email} is invited.`}>
          The mail with the link is on its way.
        </Notice>
      ))}
      <TextField {...field('name')} label="Name" autoComplete="off" isRequired />
      <TextField
        {...field('email')}
        label="E-mail address"
        description="A link to set a password is sent there."
        type="email"
        autoComplete="off"
        isRequired
      />
      {project !== undefined && <RoleFields field={field} teams={project.teams} />}
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Invite
      </Button>
    </form>
  );
}
