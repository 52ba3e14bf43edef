import { saysNothing, sentencesOf, stemOf, titleOf, wordsOf } from '@/lib/plans/rules-proposal-words';

/**
 * A commitment or an accomplished line: its plain words, those of the labels and lines that it stands beneath, the keys of what it
 * refers to (tickets, documents, milestones), the WBS element and the team whose list it is in.
 */
export type ProposalLine = {
  id: string;
  kind: 'item' | 'epic';
  text: string;
  above: string;
  references: string[];
  /** The id or code of the element; null for a team without elements. */
  element: string | null;
  team: string;
};

/** A line with what is compared of it: its stems, those of each longer sentence where it has several, and those above it. */
export type ReadLine = {
  line: ProposalLine;
  title: string | null;
  saysNothing: boolean;
  stems: Set<string>;
  sentences: Set<string>[];
  above: Set<string>;
};

const fewestStems = 5;

/** Reads a line once, for all lines that it is compared with. */
export function readLine(line: ProposalLine): ReadLine {
  const sentences = sentencesOf(line.text).map((sentence) => stemsOf(sentence, line.references));
  return {
    line,
    title: titleOf(line.text),
    saysNothing: saysNothing(line.text),
    stems: unionOf(sentences),
    sentences: sentences.length === 1 ? [] : sentences.filter(({ size }) => size >= fewestStems),
    above: stemsOf(line.above, line.references),
  };
}

function stemsOf(text: string, references: string[]): Set<string> {
  return new Set(wordsOf(text, references).map(stemOf));
}

function unionOf(sets: Set<string>[]): Set<string> {
  const [only, ...others] = sets;
  if (only !== undefined && others.length === 0) return only;
  const union = new Set<string>();
  for (const set of sets) for (const one of set) union.add(one);
  return union;
}
