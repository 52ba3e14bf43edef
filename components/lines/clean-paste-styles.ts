const bold = /^(bold|bolder|[6-9]00)$/;
const plainWeight = /^(normal|lighter|[1-5]00)$/;
const fixed = /courier|consolas|menlo|monaco|mono/i;

/** Makes elements of styles (bold, italic, struck, code), and words of elements that only colour or wrap. Headings become bold lines. */
export function plainStyles(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]')) leadPastRedirection(link);
  for (const element of body.querySelectorAll<HTMLElement>('b, strong, i, em')) if (isUndone(element)) unwrap(element);
  for (const element of body.querySelectorAll<HTMLElement>('span, font')) spell(element);
  for (const element of body.querySelectorAll('u, mark, ins, small, big, center, font')) unwrap(element);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.replaceChildren(wrapped('strong', [...heading.childNodes], heading));
  }
}

/** Google Docs leads links over itself: `https://www.google.com/url?q=…`. */
function leadPastRedirection(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  if (!/^https:\/\/www\.google\.com\/url\?/.test(address) || !URL.canParse(address)) return;
  link.setAttribute('href', new URL(address).searchParams.get('q') ?? address);
}

/** Google Docs wraps all that is copied in a `b` that is not bold. */
function isUndone({ localName, style }: HTMLElement): boolean {
  if (localName === 'b' || localName === 'strong') return plainWeight.test(style.fontWeight);
  return style.fontStyle === 'normal';
}

function spell(element: HTMLElement): void {
  const { style } = element;
  const tags = [
    { tag: 'code', isSo: fixed.test(style.fontFamily) },
    { tag: 's', isSo: /line-through/.test(`${style.textDecoration} ${style.textDecorationLine}`) },
    { tag: 'em', isSo: /italic|oblique/.test(style.fontStyle) },
    { tag: 'strong', isSo: bold.test(style.fontWeight) && element.closest('h1, h2, h3, h4, h5, h6, th') === null },
  ].filter(({ isSo }) => isSo);
  const words = tags.reduce<Node[]>((inner, { tag }) => [wrapped(tag, inner, element)], [...element.childNodes]);
  element.replaceWith(...words);
}

function wrapped(tag: string, children: Node[], { ownerDocument }: Element): Element {
  const element = ownerDocument.createElement(tag);
  element.append(...children);
  return element;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
