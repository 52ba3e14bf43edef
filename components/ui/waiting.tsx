const widths = ['w-[96%]', 'w-[91%]', 'w-[64%]', 'w-[94%]', 'w-[88%]', 'w-[72%]'];

/** What stands while something is fetched: lines of a page, still, and a sentence of what is coming. */
export function Waiting({ says, lines = 3 }: { says: string; lines?: number }) {
  return (
    <div role="status" aria-busy="true">
      <div aria-hidden="true">
        <span className="mb-3 block h-5 w-[38%] rounded-xs bg-hover" />
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <span key={line} className={`mb-3 block h-3 rounded-xs bg-hover ${widths[line % widths.length]}`} />
        ))}
      </div>
      <p className="text-ink-3 text-xs">{says}</p>
    </div>
  );
}
