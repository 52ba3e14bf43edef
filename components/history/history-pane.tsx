'use client';

import { useQuery } from '@tanstack/react-query';
import { Notice } from '@/components/ui/notice';
import { Waiting } from '@/components/ui/waiting';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import { HistoryItem, type PutBack } from './history-item';

export type HistoryPaneProps = {
  project: string;
  /** The ids of the section and of its entry; null for what stands beside the entries. */
  section: string;
  entry: string | null;
  onPutBack: PutBack;
};

/** Who did what to an entry and to its section, newest first, each change with its words. */
export function HistoryPane({ project, section, entry, onPutBack }: HistoryPaneProps) {
  const { data: events, error } = useQuery({
    queryKey: ['section', section, 'text', 'history', entry],
    queryFn: () => client.history.list({ project, section, entry }),
    staleTime: 0,
  });
  if (error !== null) return <Notice kind="stop" title={sentenceOf(error)} />;
  if (events === undefined) return <Waiting says="Looking up what was done" />;
  if (events.length === 0)
    return (
      <p className="text-ink-2 text-sm">Nobody has changed anything here since the month was opened or imported.</p>
    );
  return (
    <ol className="grid gap-5">
      {events.map((event) => (
        <HistoryItem key={event.id} event={event} onPutBack={onPutBack} />
      ))}
    </ol>
  );
}
