const phases = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const radius = 11;
const step = 38.8;

/** A month as a row of moons, waxing from opening to publishing. */
export function MoonRow({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 416 60"
      role="img"
      aria-label="A month waxes from its opening over its review to being published"
      className={className}
    >
      {phases.map((phase) => (
        <g key={phase} transform={`translate(${14 + phase * step} 20)`}>
          <circle r={radius} fill="none" className="stroke-control" strokeWidth="1" />
          <path d={litPart(phase / 10)} className="fill-ink" />
        </g>
      ))}
      <g className="fill-ink-3 text-2xs">
        <text x="2" y="56">
          month opens
        </text>
        <text x="208" y="56" textAnchor="middle">
          in review
        </text>
        <text x="414" y="56" textAnchor="end">
          published
        </text>
      </g>
    </svg>
  );
}

// The right half is always lit; the other edge is half an ellipse that bulges right before half moon and left after it.
function litPart(share: number): string {
  if (share === 0) return '';
  const bulge = Math.round(Math.abs(1 - 2 * share) * radius * 10) / 10;
  const side = share < 0.5 ? 0 : 1;
  return `M0 -${radius}A${radius} ${radius} 0 0 1 0 ${radius}A${bulge} ${radius} 0 0 ${side} 0 -${radius}z`;
}
