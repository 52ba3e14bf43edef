import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canReadDrafts } from '@/lib/projects/policy';
import { auth } from '@/lib/server/auth';
import { database, selectRows, systemPersons } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { askedTogether } from '@/lib/server/together';
import { Refusal } from '@/lib/shared/errors';
import { type Viewer, type VisibleProject, viewer as viewerShape } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/** Who sends a request with these headers, with all that she may see, in one statement; null where nobody is signed in. */
export async function viewerOf(headers: Headers): Promise<Viewer | null> {
  const token = sessionToken(headers);
  return token === null ? null : await viewerWithToken(token);
}

const viewerWithToken = askedTogether(async (tokens: readonly string[]) => {
  const viewers = await loadViewers(Prisma.sql`
    /* kept: viewer */ select s."token" as "key", p."id" as "personId", p."name", u."email", false as "isSystem"
    from "Session" s join "User" u on u."id" = s."userId" join "Person" p on p."userId" = u."id"
    where s."token" = any(${[...new Set(tokens)]}::text[]) and s."expiresAt" > now()`);
  return tokens.map((token) => viewers.get(token) ?? null);
});

/** Who the command line acts as: an administrator of every project. @throws Refusal where the database has no such person. */
export async function commandLineViewer(): Promise<Viewer> {
  const viewers = await loadViewers(Prisma.sql`
    select p."id"::text as "key", p."id" as "personId", p."name", null::text as "email", true as "isSystem"
    from "Person" p where p."id" = ${systemPersons.commandLine}::uuid`);
  const viewer = viewers.get(systemPersons.commandLine);
  if (viewer === undefined)
    throw new Refusal('SERVICE_UNAVAILABLE', 'The database is not migrated: run the command migrate.');
  return viewer;
}

/** The token of the session cookie, if Lunation signed it; null for none and for a forged one. */
export function sessionToken(headers: Headers): string | null {
  const value = cookieOf(headers, sessionCookieName());
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === null || dot < 1) return null;
  const token = value.slice(0, dot);
  const signed = createHmac('sha256', auth().options.secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  return given.length === signed.length && timingSafeEqual(given, signed) ? token : null;
}

/** What the session's cookie is called; browsers send one of the secure name over https alone. */
export function sessionCookieName(): string {
  return `${environment().isSecure ? '__Secure-' : ''}lunation.session_token`;
}

function cookieOf(headers: Headers, name: string): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = cookies.find((pair) => pair.startsWith(`${name}=`));
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return null; // not written by Lunation
  }
}

const keyedViewer = viewerShape.extend({ key: z.string() });

/** By the key of each in `asking`. */
async function loadViewers(asking: Prisma.Sql): Promise<Map<string, Viewer>> {
  const found = await selectRows(database(), keyedViewer, viewerStatement(asking));
  return new Map(
    found.map(({ key, ...viewer }) => [
      key,
      { ...viewer, projects: viewer.projects.map((project) => withReadableMonths(viewer, project)) },
    ]),
  );
}

/** Readers know of a month from its first publication on. */
function withReadableMonths(viewer: Viewer, project: VisibleProject): VisibleProject {
  if (canReadDrafts(viewer, project)) return project;
  return { ...project, months: project.months.filter(({ state }) => state !== 'open') };
}

/**
 * `asking` gives key, personId, name, email and isSystem of each who asks. A role begins when its first day has begun for the project or for
 * the database, which wrote it down, and ends when its last day is over for the project.
 */
function viewerStatement(asking: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with asking as (${asking}),
    held as (
      select asking."key", r."projectId", r."teamId", r."role"
      from asking join "Role" r on r."personId" = asking."personId"
      left join "Project" p on p."id" = r."projectId",
      lateral (select (now() at time zone coalesce(p."timezone", 'UTC'))::date as today) local
      where r."from" <= greatest(local.today, current_date) and (r."to" is null or r."to" > local.today)
    ),
    viewer as (
      select asking."key", asking."personId", asking."name", asking."email",
        asking."isSystem" or exists (select from held where held."key" = asking."key" and held."role" = 'administrator') as "isAdministrator"
      from asking
    )
    select viewer.*, coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', p."id", 'slug', p."slug", 'name', p."name",
        'grants', coalesce((
          select jsonb_agg(jsonb_build_object('role', held."role", 'teamId', held."teamId") order by held."role", held."teamId")
          from held where held."key" = viewer."key" and held."projectId" = p."id"), '[]'),
        'months', coalesce((
          select jsonb_agg(jsonb_build_object('month', m."month", 'state', coalesce(newest.state, 'open')) order by m."month")
          from "Month" m left join lateral (
            select case when r."publicationId" is null then 'published' else 'reopened' end as state
            from "Publication" b left join "Reopening" r on r."projectId" = b."projectId" and r."publicationId" = b."id"
            where b."projectId" = m."projectId" and b."month" = m."month"
            order by b."number" desc limit 1) newest on true
          where m."projectId" = p."id"), '[]')
      ) order by p."name", p."slug")
      from "Project" p
      where viewer."isAdministrator" or p."id" in (select held."projectId" from held where held."key" = viewer."key")), '[]') as "projects"
    from viewer`;
}
