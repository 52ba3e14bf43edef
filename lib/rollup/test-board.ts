import type { BoardSection } from '@/lib/rollup/schema';

/** A section of a board in which nothing has happened yet, for tests. */
export const blankSection: BoardSection = {
  id: 'a',
  teamId: 'b',
  heading: 'Kessler Institute',
  address: 'kessler-institute',
  state: 'draft',
  submission: null,
  review: null,
  tcams: [],
  code: null,
  plans: { done: 0, partly: 0, carried: 0, dropped: 0, open: 0 },
  carriedTwice: 0,
  activity: null,
};
