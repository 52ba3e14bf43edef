import type { Reading } from '@/lib/report/import/read';

type Read = Pick<Reading, 'outline' | 'shown'>;

/** A document as it can be stored: without characters that the database cannot hold, every team with a name. */
export function storable(read: Read): Read {
  const { outline, shown } = cleaned(read);
  const nameOf = (team: string) => (team.trim() === '' ? outline.title : team);
  return {
    outline: {
      ...outline,
      sections: outline.sections.map((section) => ({ ...section, team: nameOf(section.team) })),
    },
    shown: { ...shown, teams: shown.teams.map((team) => ({ ...team, name: nameOf(team.name) })) },
  };
}

/** The same value, its strings without NUL and halves of characters. */
function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(/\p{Cs}/gu, '') as Value & string; // a string stays one
  if (Array.isArray(value)) return value.map(cleaned) as Value & unknown[]; // as does a list
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]);
  return Object.fromEntries(entries) as Value & object; // and a record has the same keys
}
