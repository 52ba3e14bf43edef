type Bullet = { indent: number; marker: string; isAfterGap: boolean };
type Level = { indent: number; style: string };

/**
 * How deep each bullet of a text stands, by its indentation. Text pasted from a word processor often keeps the signs of its levels
 * and loses their indentation: another sign at the same indentation, right below, is a level further in.
 */
export function depthCounter() {
  let levels: Level[] = [];
  return {
    /** After a heading a list begins anew. */
    reset: () => {
      levels = [];
    },
    /** After a paragraph, signs say nothing about levels above it. */
    loosen: () => {
      levels = levels.slice(0, 1);
    },
    of: (bullet: Bullet): number => {
      levels = place(levels, bullet);
      return levels.length - 1;
    },
  };
}

function place(levels: Level[], { indent, marker, isAfterGap }: Bullet): Level[] {
  const own: Level = { indent, style: styleOf(marker) };
  const outer = levels.filter((level) => level.indent <= indent);
  const same = outer.filter((level) => level.indent === indent);
  const known = same.find(({ style }) => style === own.style);
  if (known !== undefined) return outer.slice(0, outer.indexOf(known) + 1);
  const first = same[0];
  if (first !== undefined && isAfterGap) return [...outer.slice(0, outer.indexOf(first)), own];
  return [...outer, own];
}

function styleOf(marker: string): string {
  if (/^\d/.test(marker)) return '1';
  return /^[a-z]\)/.test(marker) ? 'a' : marker;
}
