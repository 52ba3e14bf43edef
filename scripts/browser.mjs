// The Chromium of the journeys, which are done in a real browser.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { run, say, Unfinished } from './setup-run.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const inTheBackground = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** How Playwright is to launch it: the one that CHROMIUM_PATH names, Playwright's own, or the system's. */
export function launchOptions() {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium refuses root otherwise
  const args = [...inTheBackground, '--disable-component-update', '--disable-sync', ...sandbox];
  const executablePath = browserPath();
  return executablePath === null || executablePath === chromium.executablePath() ? { args } : { args, executablePath };
}

/** Installs Chromium where there is none: as Playwright does, or as root from Debian's packages. @throws Unfinished where neither can. */
export async function installBrowser() {
  if (browserPath() !== null) return;
  say('Installing Chromium for the journeys …');
  const minutes = { signal: AbortSignal.timeout(180_000) };
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {}, minutes).catch(
    () => {},
  );
  if (browserPath() === null && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installPackage();
  if (browserPath() !== null) return;
  throw new Unfinished(
    'The journeys need Chromium, which could not be installed: set CHROMIUM_PATH to one, or install it.',
  );
}

async function installPackage() {
  const debian = { DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...patience, 'update'], debian).catch(() => {}); // the lists that are there may do
  await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', 'chromium'], debian).catch((error) =>
    say(error.message),
  );
}

/** Null where there is none. @throws Unfinished where CHROMIUM_PATH names none. */
function browserPath() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Unfinished(`CHROMIUM_PATH names ${given}, which is not there.`);
  return [given, chromium.executablePath(), ...installed].find((path) => path && existsSync(path)) ?? null;
}
