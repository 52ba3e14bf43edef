import { richLines } from '@/lib/lines/rules-rich';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { LineKind } from '@/lib/shared/line-kind';
import { newPositions } from '@/lib/shared/positions';

const written: { kind: LineKind; depth: number; markdown: string; starred?: true }[] = [
  {
    kind: 'prose',
    depth: 0,
    markdown:
      'Two of the three releases of the quarter are out. The third waits for the June flats; see the [plan of the rehearsal](https://wiki.example/rehearsal).',
  },
  { kind: 'item', depth: 0, markdown: 'Mask-aware warping kernel (MDS-2198):', starred: true },
  {
    kind: 'item',
    depth: 1,
    markdown:
      'Released to the nightly stack on **9 June** after three weeks of parallel running; old and new outputs agree to 0.4 mmag over 11 million sources. MDS-2217',
  },
  {
    kind: 'item',
    depth: 1,
    markdown: 'Edge pixels no longer borrow from saturated neighbours, which `warp.mask = "edge"` had let them do.',
  },
  { kind: 'item', depth: 2, markdown: 'The bright rims around the *brightest* Cetus stars are gone.' },
  { kind: 'label', depth: 0, markdown: 'Depth maps' },
  {
    kind: 'item',
    depth: 1,
    markdown:
      'Rerun over Cetus patches 1 and 2; the median residual falls from 0.031 to 0.012 mag. MDS-2231, MDS -2259',
  },
  {
    kind: 'figure',
    depth: 1,
    markdown:
      '![Depth residuals over patch 1 before and after the rerun](figures/residuals "Two histograms: the one of June is narrower by a third.")',
  },
  {
    kind: 'table',
    depth: 0,
    markdown:
      '| Patch | Exposures | Median residual, mag |\n| --- | --: | --: |\n| Cetus 1 | 284 | 0.012 |\n| Cetus 2 | 301 | 0.014 |',
  },
  { kind: 'code', depth: 0, markdown: '```sh\ndepth-map --patch cetus-1 --flats june\n```' },
  { kind: 'epic', depth: 0, markdown: 'MDS-2011 Catalogue schema, second edition' },
  { kind: 'item', depth: 1, markdown: 'Column names agreed; ~~the review is on 3 July~~ the review is on 10 July.' },
  { kind: 'nil', depth: 0, markdown: 'No activity on the legacy stacker.' },
];

/** A text with a line of every kind. */
export const sampleLines: RichLine[] = richLines(rowsOf());

function rowsOf() {
  const positions = newPositions(written.length);
  const open: string[] = [];
  return written.map(({ kind, depth, markdown, starred = false }, at) => {
    const id = `0197a3c0-0000-7000-8000-${String(at + 1).padStart(12, '0')}`;
    const parentId = open[depth - 1] ?? null;
    open.splice(depth, open.length, id);
    return { id, parentId, kind, markdown, starred, position: positions[at] ?? '' };
  });
}
