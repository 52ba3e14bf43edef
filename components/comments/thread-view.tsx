'use client';

import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { client } from '@/lib/client/orpc';
import type { Thread } from '@/lib/comments/schema';
import { CommentForm } from './comment-form';

type ThreadViewProps = {
  project: string;
  /** The id of the person who is here. */
  writer: string;
  thread: Thread;
  onChanged: (thread: Thread) => void;
  onGoTo: () => void;
};

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** What is said about one line, and answering it. */
export function ThreadView({ project, writer, thread, onChanged, onGoTo }: ThreadViewProps) {
  const { id, lineId, words, comments, resolved } = thread;
  const [isAnswering, setAnswering] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const resolve = async () => {
    const found = await attempt(async () =>
      onChanged(await client.comments.resolve({ project, thread: id, isResolved: resolved === null })),
    );
    setTrouble(found?.sentence);
  };
  return (
    <article className="text-sm">
      <button
        type="button"
        onClick={onGoTo}
        className="mb-2 line-clamp-2 cursor-pointer border-line-strong border-l-2 pl-3 text-left font-text text-ink-2 hover:text-accent"
      >
        {words}
      </button>
      <ul className="grid gap-2.5">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="text-xs">
              <b className="font-semibold">{comment.by}</b>{' '}
              <time dateTime={comment.at} className="text-ink-3">
                {when.format(new Date(comment.at))}
              </time>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{comment.text}</p>
          </li>
        ))}
      </ul>
      {resolved !== null && (
        <p className="mt-2 text-ink-3 text-xs">
          {resolved.by} marked it as dealt with, {when.format(new Date(resolved.at))}.
        </p>
      )}
      {isAnswering ? (
        <div className="mt-3">
          <CommentForm
            draft={`answer ${writer} ${id}`}
            label="Your answer"
            action="Answer"
            send={async (text) => {
              onChanged(await client.comments.add({ project, line: lineId, thread: id, text }));
              setAnswering(false);
            }}
            onCancel={() => setAnswering(false)}
          />
        </div>
      ) : (
        <div className="-ml-2 mt-1.5 flex">
          <Button kind="quiet" size="compact" onPress={() => setAnswering(true)}>
            Answer
          </Button>
          <Button kind="quiet" size="compact" onPress={() => void resolve()}>
            {resolved === null ? 'Dealt with' : 'Open again'}
          </Button>
        </div>
      )}
      <FormTrouble says={trouble} />
    </article>
  );
}
