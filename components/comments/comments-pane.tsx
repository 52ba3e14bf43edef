'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { client } from '@/lib/client/orpc';
import type { Thread } from '@/lib/comments/schema';
import { CommentForm } from './comment-form';
import { ThreadView } from './thread-view';
import type { Comments } from './use-comments';

export type CommentsPaneProps = {
  project: string;
  /** The id of the person who is here. */
  writer: string;
  comments: Comments;
  /** What is said here. */
  threads: Thread[];
  /** The words of a line, by its id; null where it is not in these lists. */
  wordsOf: (line: string) => string | null;
  /** Goes to a line. */
  onGoTo: (line: string) => void;
};

/** What is said about the lines of an entry: what is open, then what is dealt with. */
export function CommentsPane({ project, writer, comments, threads, wordsOf, onGoTo }: CommentsPaneProps) {
  const { target, setTarget, show } = comments;
  const open = threads.filter(({ resolved }) => resolved === null);
  const settled = threads.filter(({ resolved }) => resolved !== null);
  const view = (thread: Thread) => (
    <li key={thread.id}>
      <ThreadView {...{ project, writer, thread }} onChanged={show} onGoTo={() => onGoTo(thread.lineId)} />
    </li>
  );
  return (
    <>
      {target !== null && (
        <CommentForm
          key={target}
          draft={`comment ${writer} ${target}`}
          label={`Comment on “${short(wordsOf(target) ?? 'this line')}”`}
          action="Comment"
          send={async (text) => {
            show(await client.comments.add({ project, line: target, text }));
            setTarget(null);
          }}
          onCancel={() => setTarget(null)}
        />
      )}
      {open.length === 0 && target === null && (
        <p className="text-ink-2 text-sm">
          Nobody has said anything about this entry that is still open. Press the speech bubble above the text for the
          line with the cursor, or the one beside a plan.
        </p>
      )}
      <ul className="grid gap-6">{open.map(view)}</ul>
      {settled.length > 0 && (
        <div className="mt-6">
          <Disclosure summary="Dealt with" note={settled.length}>
            <ul className="grid gap-6">{settled.map(view)}</ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

const longest = 60;

function short(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest).trim()} …`;
}
