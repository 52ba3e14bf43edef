import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '@/lib/shared/errors';

let openedUrl: string | null = null;

/**
 * What the machine says about this deployment. `databaseUrl` is null where the embedded server is to be used, `home` is the absolute
 * path of the folder that holds its data, `baseUrl` the address that people type.
 */
export function environment() {
  // The folder is data, found when Lunation runs: no part of what is built.
  const home = resolve(/*turbopackIgnore: true*/ process.env.LUNATION_HOME ?? '.lunation');
  const baseUrl = given(process.env.LUNATION_URL) ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return {
    home,
    databaseUrl: given(process.env.DATABASE_URL),
    baseUrl,
    /** Whether people come by https, so that cookies may be for it alone. */
    isSecure: baseUrl.startsWith('https:'),
    /** The mail server, `smtp://user:password@mail.example.org:587`; null where no mail is sent. */
    smtpUrl: given(process.env.LUNATION_SMTP_URL),
    /** Whom mails come from. */
    get mailFrom(): string {
      return given(process.env.LUNATION_MAIL_FROM) ?? `Lunation <lunation@${new URL(baseUrl).hostname}>`;
    },
    isProduction: process.env.NODE_ENV === 'production',
    /** Signs sessions: the given text, which every machine that serves the same database needs, or one kept in `home`. */
    get authSecret(): string {
      return given(process.env.BETTER_AUTH_SECRET) ?? keptSecret(home);
    },
  };
}

/** The database of this process. @throws Refusal where it is neither given nor opened. */
export function databaseUrl(): string {
  const url = openedUrl ?? environment().databaseUrl;
  if (url === null)
    throw new Refusal('BAD_REQUEST', 'There is no database: set DATABASE_URL, or begin with openDatabase().');
  return url;
}

/** Makes `url` the database of this process, until it is set to null. */
export function setDatabaseUrl(url: string | null): void {
  openedUrl = url;
}

/** Server binaries and a database for tests alone; null where the embedded ones are to be used. */
export function testEnvironment() {
  return {
    databaseUrl: given(process.env.TEST_DATABASE_URL),
    worker: process.env.VITEST_POOL_ID ?? '1',
  };
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value;
}

function keptSecret(home: string): string {
  mkdirSync(home, { recursive: true });
  return keptText(join(home, 'secret'));
}

/** Random text that lies in a file for its owner's eyes; made on first use, and once even where two processes ask at the same time. */
function keptText(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8');
}
