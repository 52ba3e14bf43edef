/** Who else writes here just now, each in words of her own. */
export function Writers({ writers, className }: { writers: string[]; className: string }) {
  if (writers.length === 0) return null;
  return (
    <ul aria-label="Writing now" className={`text-ink-3 text-xs ${className}`}>
      {writers.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
