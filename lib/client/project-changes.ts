/** How long changes are gathered before they are told, so that many at once are one; milliseconds. */
const gathering = 500;
/** When a stream that was refused is asked for again; milliseconds. */
const again = 30_000;

/** `onChange` is told which of the tables changed. */
type Following = { tables: readonly string[]; onChange: (changed: string[]) => Promise<void> };

/**
 * Calls `onChange` soon after somebody changed one of the tables of a project, and once whenever something may have been missed: at the
 * beginning, and after the connection was lost. A page that is not in sight does not follow, as browsers allow only few streams at a
 * time. Gives what ends the following.
 */
export function followProject(slug: string, { tables, onChange }: Following): () => void {
  const tell = gather(onChange);
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  const open = () => {
    const opened = new EventSource(`/api/projects/${encodeURIComponent(slug)}/events`);
    opened.addEventListener('ready', () => tell.soon(tables));
    opened.addEventListener('message', ({ data }) => {
      if (tables.includes(data)) tell.soon([data]);
    });
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED && source === opened) retry = setTimeout(reopen, again);
    });
    source = opened;
  };
  const reopen = () => {
    close();
    if (!document.hidden) open();
  };
  document.addEventListener('visibilitychange', reopen);
  reopen();
  return () => {
    document.removeEventListener('visibilitychange', reopen);
    close();
    tell.never();
  };
}

/** Does `act` once for all that happens within a short while, and not again before it is done: else it might never be. */
function gather(act: Following['onChange']) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isActing = false;
  const changed = new Set<string>();
  let isEnded = false;
  const soon = (tables: readonly string[]) => {
    for (const table of tables) changed.add(table);
    if (!isActing) timer ??= setTimeout(() => void done(), gathering);
  };
  const done = async () => {
    timer = undefined;
    isActing = true;
    const told = [...changed];
    changed.clear();
    await act(told);
    isActing = false;
    if (changed.size > 0 && !isEnded) soon([]);
  };
  const never = () => {
    isEnded = true;
    clearTimeout(timer);
  };
  return { soon, never };
}
