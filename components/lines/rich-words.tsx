import type { ReactNode } from 'react';
import type { RichInline, RichMark } from '@/lib/lines/schema-rich';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { ReferenceWords } from './reference-words';

type RichWordsProps = {
  content: RichInline[];
  /** How the project's references look: each stays in one piece. */
  references?: ReferencePattern[];
  /** Whether references lead somewhere; not in what is a button itself. */
  isFollowed?: boolean;
};

const none: ReferencePattern[] = [];

/** Inline text as it is read. */
export function RichWords({ content, references = none, isFollowed = true }: RichWordsProps) {
  const shared = { references, isFollowed };
  return content.map((node, at) => <Marked key={keyOf(node, at)} {...shared} node={node} marks={node.marks} />);
}

type MarkedProps = Required<Omit<RichWordsProps, 'content'>> & { node: RichInline; marks: RichMark[] };

function Marked({ node, references, isFollowed, marks }: MarkedProps): ReactNode {
  const [mark, ...others] = marks;
  if (mark === undefined) return <Plain {...{ node, references, isFollowed }} />;
  // What is a link or code already leads nowhere else.
  const within = mark.type === 'link' || mark.type === 'code' ? none : references;
  const inner = <Marked {...{ node, isFollowed }} references={within} marks={others} />;
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

function Plain({ node, references, isFollowed }: Omit<MarkedProps, 'marks'>): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  if (node.type === 'image') return node.attrs.alternative;
  return references.length === 0 ? node.text : <ReferenceWords text={node.text} {...{ references, isFollowed }} />;
}

function keyOf(node: RichInline, at: number): string {
  return `${at} ${node.type === 'text' ? node.text.slice(0, 20) : node.type}`;
}
