import type { RoleName } from '@/lib/shared/viewer';

/** `role`: in the demo project; null for somebody who has none there. */
export type DemoAccount = { initials: string; email: string; role: RoleName | null };

/** The same for every account of the demo, which is no secret: demos hold nothing that is worth one. */
export const demoPassword = 'twelve-new-moons';

/** Those of the demo's people who can sign in. */
export const demoAccounts: DemoAccount[] = [
  { initials: 'SA', email: 's.aldergate@meridian.example', role: 'administrator' },
  { initials: 'IO', email: 'i.okonwe@meridian.example', role: 'manager' },
  { initials: 'MV', email: 'm.valdisson@arvane.example', role: 'tcam' },
  { initials: 'DM', email: 'd.morosh@arvane.example', role: 'contributor' },
  { initials: 'BA', email: 'b.arlow@agency.example', role: 'reader' },
  { initials: 'AB', email: 'a.brightmoor@pixels.example', role: null },
];
