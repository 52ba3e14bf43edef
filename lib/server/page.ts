import { ORPCError } from '@orpc/server';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { isSetUpNeeded } from '@/lib/people/data';
import { addressHeader } from '@/lib/server/address-header';
import { type Api, apiFor } from '@/lib/server/router';
import { viewerOf } from '@/lib/server/session';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

const viewerOfRequest = cache(async () => viewerOf(await headers()));

/**
 * Who looks at this page, and the procedures in her name; one statement however often it is called while a page is made.
 * Whoever is not signed in is sent to sign in and comes back; to the set-up where there is no account yet.
 */
export async function openPage(): Promise<{ viewer: Viewer; api: Api }> {
  const viewer = await viewerOfRequest();
  if (viewer === null) return await sendToSignIn();
  return { viewer, api: apiFor(viewer) };
}

/** The page of somebody who need not be signed in: sign-in, set-up. */
export async function openFrontDoor(): Promise<{ viewer: Viewer | null; isSetUpNeeded: boolean; api: Api }> {
  const viewer = await viewerOfRequest();
  return { viewer, api: apiFor(viewer), isSetUpNeeded: viewer === null && (await isSetUpNeeded(null)) };
}

/** The project of that slug. Ends the page as not found where there is none, or it is not the viewer's to see. */
export function pageProject(viewer: Viewer, slug: string): VisibleProject {
  return viewer.projects.find((project) => project.slug === slug) ?? notFound();
}

/**
 * What a procedure answers to what the page's address says. Ends the page as not found where the procedure says so, or where the
 * address says nothing that there could be, such as the month 2017-13.
 */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ORPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.code)) notFound();
    throw error;
  }
}

async function sendToSignIn(): Promise<never> {
  if (await isSetUpNeeded(null)) redirect('/set-up');
  const address = (await headers()).get(addressHeader) ?? '/';
  redirect(address === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(address)}`);
}
