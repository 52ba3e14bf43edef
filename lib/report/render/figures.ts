/** A figure's picture at hand while a report is rendered. */
export type FigureFile = {
  /** `image/png`, `image/jpeg`, `image/svg+xml` */
  type: string;
  bytes: Uint8Array;
  /** What someone who does not see it is told; null: the caption says it. */
  alternative: string | null;
};

/** Pictures by the address that their Markdown gives, `figures/<id>`. */
export type Figures = ReadonlyMap<string, FigureFile>;
