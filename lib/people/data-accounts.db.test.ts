import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createUser, listAccounts, setPassword } from '@/lib/people/data';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import { askToSignIn, signIn, testPassword, viewerWith } from '@/lib/server/test-database-person';

async function newcomer(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await createUser(await commandLineViewer(), { email, name: 'Ben Ostrow', password: testPassword, grant: null });
  return email;
}

test('whoever forgot her password gets another one, and the old one opens nothing any more', async () => {
  const email = await newcomer();
  const before = await signIn(email, testPassword);
  await setPassword(await viewerWith({ role: 'administrator' }), { email, password: 'another horse battery' });
  expect(await viewerOf(before)).toBeNull();
  expect((await askToSignIn(email, testPassword)).ok).toBe(false);
  expect(await viewerOf(await signIn(email, 'another horse battery'))).toMatchObject({ email });
});

test('there is no password for an address without an account', async () => {
  const nobody = setPassword(await commandLineViewer(), { email: 'nobody@example.org', password: testPassword });
  await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the list of accounts has those without a role as well, and not what Lunation acts as', async () => {
  const email = await newcomer();
  const accounts = await listAccounts(await viewerWith({ role: 'administrator' }));
  expect(accounts.find((account) => account.email === email)?.roles).toEqual([]);
  expect(accounts.flatMap(({ roles }) => roles.map(({ role, project }) => ({ role, project })))).toContainEqual({
    role: 'administrator',
    project: null,
  });
  expect(accounts.every((account) => account.email.includes('@'))).toBe(true);
});
