type Trouble = { message?: unknown };

/** Signs in; the browser holds the session from then on. @throws Error with a sentence for the person. */
export async function signIn(input: { email: string; password: string }): Promise<void> {
  await send('sign-in/email', input);
}

/** Ends the session. @throws Error with a sentence for the person. */
export async function signOut(): Promise<void> {
  await send('sign-out', {});
}

/** Changes the password of whoever is signed in, and ends her other sessions. @throws Error with a sentence for the person. */
export async function changePassword(input: { currentPassword: string; newPassword: string }): Promise<void> {
  await send('change-password', input);
}

async function send(path: string, body: object): Promise<void> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`/api/auth/${path}`, init).catch(() => null);
  if (answer === null) throw new Error('Lunation did not answer. See whether you are connected, then try again.');
  if (answer.ok) return;
  const { message } = (await answer.json().catch(() => ({}))) as Trouble; // whatever it is, it is looked at before it is shown
  throw new Error(typeof message === 'string' ? message : `Lunation answered with status ${answer.status}.`);
}
