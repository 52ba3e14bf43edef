import type { Piece } from '@/lib/report/import/compose/piece';
import type { LineKind } from '@/lib/shared/line-kind';

export type ListName = 'accomplishments' | 'plans';

/** What a piece is in the report. Guessed from a document of someone else's making, or read from the marks of one of our own. */
export type Role =
  | { is: 'title' | 'month' | 'front' | 'part' | 'group' | 'ignored' | 'unplaced' }
  | { is: 'team'; under: string | null }
  /** rest: what stands behind the heading on the same line. */
  | { is: 'list'; list: ListName; rest: string | null }
  /** isOverLists: the element's own two lists stand beneath it; otherwise it stands in a team's list. */
  | { is: 'entry'; code: string | null; title: string | null; isOverLists: boolean }
  | { is: 'staffing'; isOfEntry: boolean; rest: string | null }
  | { is: 'node'; kind: LineKind };

/** heading: the text of a heading as it stands in the outline. */
export type Placed = { piece: Piece; role: Role; heading: string };

export type Warning = { line: number; message: string };
