import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { type Account, expect, test } from './fixtures';

/**
 * Who may open a page: `entrance` whoever is not signed in, `account` whoever is, `read` those with a role in the project, `draft` those
 * of them who write, `manage` its managers, `administer` administrators alone.
 */
type Right = 'entrance' | 'account' | 'read' | 'draft' | 'manage' | 'administer';

/** Every page, and what else has an address beside the API. The first test fails for one that is not here. */
const rights: Record<string, Right> = {
  '/': 'account',
  '/sign-in': 'entrance',
  '/set-up': 'entrance',
  '/forgotten': 'entrance',
  '/password': 'entrance',
  '/account': 'account',
  '/people': 'administer',
  '/projects/new': 'administer',
  '/[project]': 'read',
  '/[project]/[month]': 'draft',
  '/[project]/[month]/[team]': 'draft',
  '/[project]/[month]/compare': 'read',
  '/[project]/[month]/report': 'read',
  '/[project]/[month]/report/front': 'manage',
  '/[project]/[month]/report/text': 'read',
  '/[project]/import': 'read', // and tells those who may not import
  '/[project]/settings': 'manage',
  '/[project]/settings/people': 'manage',
  '/[project]/settings/references': 'manage',
  '/[project]/settings/teams': 'manage',
  '/[project]/settings/wbs': 'manage',
  '/[project]/settings/words': 'manage',
};

const allowed: Record<Exclude<Right, 'entrance'>, Account[]> = {
  account: ['nobody', 'reader', 'contributor', 'tcam', 'manager', 'administrator'],
  read: ['reader', 'contributor', 'tcam', 'manager', 'administrator'],
  draft: ['contributor', 'tcam', 'manager', 'administrator'],
  manage: ['manager', 'administrator'],
  administer: ['administrator'],
};

const ofProject = Object.keys(rights).filter((route) => route.startsWith('/[project]'));
const behindSignIn = Object.entries(rights).filter(([, right]) => right !== 'entrance');

test('every page has its place in this table', () => {
  expect(routesIn('app').sort()).toEqual(Object.keys(rights).sort());
});

for (const account of allowed.account)
  test(`every page answers a ${account} as the table says`, async ({ page, signIn }) => {
    await signIn(account);
    for (const [route, right] of Object.entries(rights)) {
      if (right === 'entrance') continue;
      const { status } = await look(page.request, addressOf(route, 'meridian'));
      expect(status, route).toBe(allowed[right].includes(account) ? 200 : 404);
    }
  });

test('a month that is none is not found', async ({ page, signIn }) => {
  await signIn('administrator');
  for (const route of ofProject.filter((one) => one.includes('[month]') && !one.endsWith('/text')))
    expect((await look(page.request, addressOf(route, 'meridian', '2017-13'))).status, route).toBe(404);
});

test('a reader finds no draft', async ({ page, signIn }) => {
  await signIn('reader');
  for (const route of ofProject.filter((one) => one.includes('[month]')))
    expect((await look(page.request, addressOf(route, 'meridian', '2017-06'))).status, route).toBe(404);
});

test('somebody without a role cannot tell a project from none', async ({ page, signIn }) => {
  await signIn('nobody');
  for (const route of ofProject) {
    const there = await look(page.request, addressOf(route, 'meridian'));
    const missing = await look(page.request, addressOf(route, 'nowhere'));
    expect(there, route).toEqual({ ...missing, words: missing.words.replaceAll('nowhere', 'meridian') });
    expect(there.words, route).not.toContain('Meridian Survey');
  }
});

test('whoever is not signed in is sent to sign in, wherever there is a page and wherever there is none', async ({
  request,
}) => {
  for (const [route] of behindSignIn.filter(([one]) => !one.endsWith('/text')))
    for (const project of ['meridian', 'nowhere']) {
      const address = addressOf(route, project);
      const { status, location } = await look(request, address);
      expect([status, location], route).toEqual([
        307,
        address === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(address)}`,
      ]);
    }
});

/** `/[project]/settings` of every page; the doors of the API are left out: another test walks them. */
function routesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep));
  const pages = files.filter((parts) => /^(page\.tsx|route\.tsx?)$/.test(parts.at(-1) ?? ''));
  return pages
    .filter(([first = '']) => !['api', 'rpc'].includes(first))
    .map(
      (parts) =>
        `/${parts
          .slice(0, -1)
          .filter((part) => !part.startsWith('('))
          .join('/')}`,
    );
}

function addressOf(route: string, project: string, month = '2017-03'): string {
  return route.replace('[project]', project).replace('[month]', month).replace('[team]', 'university-of-arvane');
}

async function look(request: APIRequestContext, address: string) {
  const answer = await request.get(address, { maxRedirects: 0 });
  const text = await answer.text();
  const words = text
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return { status: answer.status(), location: answer.headers().location ?? null, words };
}
