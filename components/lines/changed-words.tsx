import type { WordChange } from '@/lib/shared/text/word-changes';

/** Words with what was taken out struck through and what was added underlined. */
export function ChangedWords({ words }: { words: WordChange[] }) {
  return (
    <p className="wrap-anywhere font-text">
      {words.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a change never change
        <Words key={at} {...change} />
      ))}
    </p>
  );
}

function Words({ kind, words }: WordChange) {
  if (kind === 'added') return <ins className="bg-done-soft decoration-done [del+&]:ml-1">{words}</ins>;
  if (kind === 'removed') return <del className="bg-stop-soft decoration-stop">{words}</del>;
  return words;
}
