import type { PhrasingContent } from 'mdast';
import type { Heading } from '@/lib/report/document';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';

export type HeadingParts = {
  /** The element's code, where the text begins with it and goes on. */
  code: string | null;
  /** What stands between the code and the title. */
  separator: string;
  title: PhrasingContent[];
};

/** A heading's text as the parts that print sets apart. */
export function headingParts({ code, text }: Heading): HeadingParts {
  const nodes = inlineTree(text);
  const [first, ...others] = nodes;
  const whole = { code: null, separator: '', title: nodes };
  if (code === null || code === '' || first?.type !== 'text' || !first.value.startsWith(code)) return whole;
  const after = first.value.slice(code.length);
  const separator = /^[\s:–—-]*/.exec(after)?.[0] ?? '';
  const title: PhrasingContent[] = [{ type: 'text', value: after.slice(separator.length) }, ...others];
  return plainText(title) === '' ? whole : { code, separator, title };
}

/** Whether a team's lists stand above its entries, and are set larger than they. */
export function doListsLead(headings: Heading[]): boolean {
  return headings.some(({ role, level }, index) => {
    const before = headings[index - 1];
    const isList = before?.role === 'accomplishments' || before?.role === 'plans';
    return role === 'entry' && isList && before.level < level;
  });
}
