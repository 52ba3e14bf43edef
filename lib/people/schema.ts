import { z } from 'zod';
import { slug } from '@/lib/projects/schema';
import { roleNames } from '@/lib/shared/viewer';

export const password = z
  .string()
  .min(10, 'a password has at least 10 characters')
  .max(128, 'a password has at most 128 characters');

export const email = z.email('this is not an e-mail address').max(254).toLowerCase();

export const account = z.object({ email, name: z.string().trim().min(1, 'a person needs a name').max(200), password });

export const newUser = account.extend({
  project: slug.nullable(),
  role: z.enum(roleNames),
});

export const person = z.object({ id: z.string(), name: z.string(), email: z.string().nullable() });
