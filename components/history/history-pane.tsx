'use client';

import { client } from '@/lib/client/orpc';
import { HistoryItem, type PutBack } from './history-item';
import { ToldList } from './told-list';

export type HistoryPaneProps = {
  project: string;
  /** The ids of the section and of its entry; null for what stands beside the entries. */
  section: string;
  entry: string | null;
  onPutBack: PutBack;
};

/** Who did what to an entry and to its section, newest first, each change with its words. */
export function HistoryPane({ project, section, entry, onPutBack }: HistoryPaneProps) {
  const of = {
    queryKey: ['section', section, 'text', 'history', entry],
    queryFn: () => client.history.list({ project, section, entry }),
  };
  return <ToldList of={of}>{(event) => <HistoryItem event={event} onPutBack={onPutBack} />}</ToldList>;
}
