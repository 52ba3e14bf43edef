import type { EditedLine } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';

/**
 * The lines worth saving: an item that is begun and says nothing yet is not, unless others hang beneath it. One that is stored and was
 * emptied while somebody thinks of other words stays as it is stored: what refers to it would go with it.
 */
export function worthSaving(mine: RichLine[], base: EditedLine[]): RichLine[] {
  const stored = new Map(base.map((line) => [line.id, line]));
  const parents = new Set(mine.map(({ parentId }) => parentId));
  return mine.flatMap((line) => {
    if (!isBlank(line)) return [line];
    const old = stored.get(line.id);
    if (old !== undefined) return [{ ...old, parentId: line.parentId }];
    return parents.has(line.id) ? [line] : [];
  });
}

function isBlank({ content }: RichLine): boolean {
  return Array.isArray(content) && content.length === 0;
}
