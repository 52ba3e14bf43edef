import type { RoleName } from '@/lib/shared/viewer';

/** What each role allows, as the end of a sentence about its holder. */
export const roleMeanings: Record<RoleName, string> = {
  administrator: 'Makes projects and accounts, and may do everything in every project.',
  manager: 'Imports, edits the settings, gives roles, reads drafts.',
  tcam: 'Answers for a team’s WBS elements, writes its section, reads drafts.',
  contributor: 'Writes drafts for a team, reads drafts.',
  reader: 'Reads what is published.',
};
