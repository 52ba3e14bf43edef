/** The body of a document as docx gives it before it is printed: `{ 'w:p': [{ 'w:pPr': [ … ] }, … ] }`, attributes under `_attr`. */
export type Xml = { name: string; attributes: ReadonlyMap<string, string>; children: Xml[]; text: string };

/** Reads that form, whatever is in it. */
export function elementsOf(content: unknown): Xml[] {
  if (Array.isArray(content)) return content.flatMap(elementsOf);
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content)
    .filter(([name]) => name !== '_attr')
    .map(([name, inner]) => ({
      name,
      attributes: attributesOf(inner),
      children: elementsOf(inner),
      text: textOf(inner),
    }));
}

/** The first child of that name. */
export function child(element: Xml | undefined, name: string): Xml | undefined {
  return element?.children.find((one) => one.name === name);
}

/** An attribute as a number; null where it is absent or none. */
export function numberOf(element: Xml | undefined, name: string): number | null {
  const value = Number(element?.attributes.get(name) ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

function attributesOf(content: unknown): Map<string, string> {
  const held = Array.isArray(content) ? content : [content];
  const found = held.flatMap((part): [string, string][] => {
    if (typeof part !== 'object' || part === null || !('_attr' in part)) return [];
    return Object.entries(part._attr ?? {}).map(([name, value]) => [name, String(value)]);
  });
  return new Map(found);
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.filter((part) => typeof part === 'string').join('') : '';
}
