/** Tables whose first row is the head, whose cells hold one line each and stand over no others; tables in cells become words. */
export function plainTables(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('td table, th table')) inner.replaceWith(inner.textContent);
  for (const table of body.querySelectorAll('table')) plainTable(table);
}

/** Makes one line of all that stands in an element. */
export function layFlat(cell: Element): void {
  for (const block of cell.querySelectorAll(blocks)) {
    const isFirst = block === cell.firstElementChild && block.previousSibling === null;
    block.replaceWith(...(isFirst ? [] : [' ']), ...block.childNodes);
  }
}

const blocks = 'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, pre, br';

function plainTable(table: Element): void {
  for (const cell of table.querySelectorAll('td, th')) layFlat(cell);
  for (const extra of table.querySelectorAll('colgroup, col, caption')) extra.remove();
  fillSpans(table);
  const head = table.querySelector('tr');
  for (const cell of table.querySelectorAll('td, th')) rename(cell, cell.parentElement === head ? 'th' : 'td');
}

/** A cell stands in its first place; the others that it spanned are empty. */
function fillSpans(table: Element): void {
  const rows = [...table.querySelectorAll('tr')];
  rows.forEach((row, at) => {
    for (const cell of [...row.children]) {
      const [width, height] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      const column = [...row.children].indexOf(cell);
      cell.after(...emptyCells(cell, width - 1));
      for (const below of rows.slice(at + 1, at + height)) insertAt(below, column, emptyCells(cell, width));
    }
  });
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  cell.removeAttribute(name);
  return span >= 1 && span <= 100 ? span : 1;
}

function emptyCells({ ownerDocument }: Element, count: number): Element[] {
  return Array.from({ length: count }, () => ownerDocument.createElement('td'));
}

function insertAt(row: Element, column: number, cells: Element[]): void {
  const next = row.children[column];
  if (next === undefined) row.append(...cells);
  else next.before(...cells);
}

function rename(cell: Element, name: string): void {
  if (cell.localName === name) return;
  const renamed = cell.ownerDocument.createElement(name);
  const align = cell.getAttribute('align') ?? (cell instanceof HTMLElement ? cell.style.textAlign : '');
  if (align !== '') renamed.setAttribute('data-align', align);
  renamed.append(...cell.childNodes);
  cell.replaceWith(renamed);
}
