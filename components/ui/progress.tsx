type ProgressProps = {
  /** What is going on: "Setting pages". */
  label: string;
  done: number;
  of: number;
  /** Draws the label and the count above the line; otherwise both are only spoken. */
  isSpelled?: boolean;
};

/** How far a job is, as a thin line. */
export function Progress({ label, done, of, isSpelled = false }: ProgressProps) {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  return (
    <div>
      {isSpelled && (
        <p aria-hidden="true" className="mb-1.5 text-ink-2 text-xs">
          {label}: {done} of {of}
        </p>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={Math.min(done, of)}
        aria-valuetext={`${done} of ${of}`}
        className="h-0.5 bg-line"
      >
        <div className="h-full origin-left bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
