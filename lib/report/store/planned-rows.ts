import type { ShownForm } from '@/lib/report/import/learn/form';
import type { PlacedFigures } from '@/lib/report/store/figures';
import type { ReferenceWrites } from '@/lib/report/store/references';
import type { BlockRow, EntryRow, LineRow, SectionRow } from '@/lib/report/store/rows';
import type { AssignmentRow, ElementRow, TeamRow } from '@/lib/report/store/state';
import type { Writes } from '@/lib/report/store/writes';
import type { ReportForm } from '@/lib/shared/report-form';

/** What a document's import writes, table by table. */
export type PlannedRows = {
  form: ReportForm;
  reportTitle: string | null;
  month: { title: string; shown: ShownForm };
  teams: Writes<TeamRow>;
  elements: Writes<ElementRow>;
  assignments: Writes<AssignmentRow>;
  movedSections: { id: string; teamId: string }[];
  sections: Writes<SectionRow>;
  entries: Writes<EntryRow>;
  blocks: Writes<BlockRow>;
  lines: Writes<LineRow>;
  references: ReferenceWrites;
  figures: Pick<PlacedFigures, 'files' | 'figures'>;
  /** Lines that stay although the document has them no more. */
  keptLines: LineRow[];
};
