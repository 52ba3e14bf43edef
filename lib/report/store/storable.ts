import type { Reading } from '@/lib/report/import/read';
import { storableValue } from '@/lib/shared/storable';

type Read = Pick<Reading, 'outline' | 'shown'>;

/** A document as it can be stored: without characters that the database cannot hold, every team with a name. */
export function storable(read: Read): Read {
  const { outline, shown } = storableValue(read);
  const nameOf = (team: string) => (team.trim() === '' ? outline.title : team);
  return {
    outline: {
      ...outline,
      sections: outline.sections.map((section) => ({ ...section, team: nameOf(section.team) })),
    },
    shown: { ...shown, teams: shown.teams.map((team) => ({ ...team, name: nameOf(team.name) })) },
  };
}
