import type { ReactNode } from 'react';
import type { RichInline, RichMark } from '@/lib/lines/schema-rich';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { ReferenceWords } from './reference-words';

type RichWordsProps = {
  content: RichInline[];
  /** What the project's references look like, where they are to be followed. */
  references?: ReferencePattern[];
};

const none: ReferencePattern[] = [];

/** Inline text as it is read. */
export function RichWords({ content, references = none }: RichWordsProps) {
  return content.map((node, at) => <Marked key={keyOf(node, at)} {...{ node, references }} marks={node.marks} />);
}

type MarkedProps = { node: RichInline; references: ReferencePattern[]; marks: RichMark[] };

function Marked({ node, references, marks }: MarkedProps): ReactNode {
  const [mark, ...others] = marks;
  if (mark === undefined) return <Plain {...{ node, references }} />;
  // What is a link or code already leads nowhere else.
  const within = mark.type === 'link' || mark.type === 'code' ? none : references;
  const inner = <Marked node={node} references={within} marks={others} />;
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <del>{inner}</del>;
    case 'code':
      return <code>{inner}</code>;
    case 'link':
      return <a href={mark.attrs.href}>{inner}</a>;
  }
}

function Plain({ node, references }: Omit<MarkedProps, 'marks'>): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  if (node.type === 'image') return node.attrs.alternative;
  return references.length === 0 ? node.text : <ReferenceWords text={node.text} references={references} />;
}

function keyOf(node: RichInline, at: number): string {
  return `${at} ${node.type === 'text' ? node.text.slice(0, 20) : node.type}`;
}
