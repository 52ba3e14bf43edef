import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { attemptsWindow, forgetAttempts } from '@/lib/server/auth-attempts';
import { afterSignIn, beforeSignIn } from '@/lib/server/auth-hooks';
import { mailForgotten } from '@/lib/server/auth-mails';
import { type Database, database } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { logTrouble } from '@/lib/server/log';
import { trustedOrigins } from '@/lib/server/origin';
import { forgetPasswordLinks } from '@/lib/server/password-links';

const minute = 60;
const day = 24 * 60 * minute;

let kept: { database: Database; auth: ReturnType<typeof makeAuth> } | undefined;

/** Whoever has set her password by a link starts anew: her other links are worthless, and wrong attempts forgotten. */
async function letIn({ id, email }: { id: string; email: string }): Promise<void> {
  await forgetPasswordLinks(database(), id);
  await forgetAttempts(email);
}

/** Sign-in of this process's deployment: better-auth over the tables User, Session, Account, Verification and RateLimit. */
export function auth() {
  const current = database();
  if (kept?.database !== current) kept = { database: current, auth: makeAuth(current) };
  return kept.auth;
}

function makeAuth(db: Database) {
  const { authSecret, baseUrl, isSecure } = environment();
  return betterAuth({
    appName: 'Lunation',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: authSecret,
    trustedOrigins: (request) => trustedOrigins(request?.headers ?? new Headers()),
    // Without transactions, a link could be spent, its account given another address, and then the password be set all the same.
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      // Not waited for: how long the answer takes does not tell who has an account.
      sendResetPassword: async (forgotten) => {
        mailForgotten(forgotten).catch((error: unknown) => logTrouble('a mail for a forgotten password', error));
      },
      onPasswordReset: ({ user }) => letIn(user),
      revokeSessionsOnPasswordReset: true,
    },
    // A link that sets a password is no good to somebody who reads the database.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 7 * day, updateAge: day },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: minute,
      max: 300,
      customRules: {
        // For one address, behind which a whole institute may sit; it counts on until a minute passes without one. Guessing at one
        // account ends sooner, see auth-attempts.ts.
        '/sign-in/email': { window: minute, max: 600 },
        '/change-password': { window: attemptsWindow, max: 20 },
        '/request-password-reset': { window: attemptsWindow, max: 20 },
        '/reset-password': { window: attemptsWindow, max: 60 },
      },
    },
    hooks: { before: beforeSignIn, after: afterSignIn },
    // Single sign-on joins here, as the plugin genericOAuth with `disableImplicitSignUp`: accounts are made by an administrator or by invitation.
    plugins: [],
    advanced: {
      cookiePrefix: 'lunation',
      useSecureCookies: isSecure,
      database: { generateId: false },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details) => logTrouble('sign-in', [message, ...details].join(' ')),
    },
  });
}
