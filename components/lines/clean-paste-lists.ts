/** Puts every list where it belongs: in the item above it. */
export function nestLists(body: HTMLElement): void {
  listsOfWord(body);
  listsOfWordOnline(body);
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) nestInItemBefore(list);
  for (const item of body.querySelectorAll('li')) dropEmptyItem(item);
}

const wordLevel = /mso-list:\s*\S+\s+level(\d+)/i;

/** Word says of each paragraph how deep it stands in a list, and draws the bullet as text. */
function listsOfWord(body: HTMLElement): void {
  const isBullet = (element: Element) => wordLevel.test(element.getAttribute('style') ?? '');
  for (const run of runsOf([...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')].filter(isBullet), isBullet)) {
    gather(run, (element) => Number(wordLevel.exec(element.getAttribute('style') ?? '')?.[1] ?? 1));
  }
}

/** Word Online gives each bullet a list of its own, which says how deep it would stand. */
function listsOfWordOnline(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) wrapper.replaceWith(...wrapper.childNodes);
  const isOwn = (element: Element) => /^[uo]l$/.test(element.localName) && levelOnline(element) !== null;
  for (const run of runsOf([...body.querySelectorAll('ul, ol')].filter(isOwn), isOwn)) {
    gather(run, (element) => levelOnline(element) ?? 1);
  }
}

function levelOnline(list: Element): number | null {
  const [item] = list.children;
  const level = item?.getAttribute('data-aria-level');
  return level === null || level === undefined ? null : Number(level);
}

/** Elements that follow each other with nothing between them. */
function runsOf(elements: Element[], isMember: (element: Element) => boolean): Element[][] {
  const runs: Element[][] = [];
  for (const element of elements) {
    const before = element.previousElementSibling;
    const run = runs.at(-1);
    if (run !== undefined && before !== null && isMember(before) && run.at(-1) === before) run.push(element);
    else runs.push([element]);
  }
  return runs;
}

/** Makes one nested list of elements that say how deep they stand; it takes their place. */
function gather(run: Element[], levelOf: (element: Element) => number): void {
  const [first] = run;
  if (first === undefined) return;
  const outer = first.ownerDocument.createElement('ul');
  first.before(outer);
  let open = [{ level: levelOf(first), list: outer }];
  for (const element of run) {
    const level = levelOf(element);
    open = open.filter((one, at) => at === 0 || one.level <= level);
    const inmost = open.at(-1) ?? { level, list: outer };
    const list = inmost.level < level ? listBelow(inmost.list) : inmost.list;
    if (list !== inmost.list) open.push({ level, list });
    list.append(...itemsOf(element));
    element.remove();
  }
}

function listBelow(list: Element): HTMLUListElement {
  const inner = list.ownerDocument.createElement('ul');
  list.lastElementChild?.append(inner);
  return inner;
}

function itemsOf(element: Element): Element[] {
  if (/^[uo]l$/.test(element.localName)) return [...element.children];
  const item = element.ownerDocument.createElement('li');
  item.append(...element.childNodes);
  return [item];
}

function nestInItemBefore(list: Element): void {
  const before = list.previousElementSibling;
  if (before?.localName === 'li') before.append(list);
  else list.replaceWith(...list.childNodes);
}

/** An item that says nothing itself lends its place to the list in it. */
function dropEmptyItem(item: Element): void {
  const [only, ...others] = item.childNodes;
  const isList = only?.nodeName === 'UL' || only?.nodeName === 'OL';
  if (isList && others.length === 0) item.replaceWith(...only.childNodes);
  else if (item.textContent.trim() === '' && item.querySelector('img') === null) item.remove();
}
