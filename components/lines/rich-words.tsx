import type { ReactNode } from 'react';
import type { RichInline, RichMark } from '@/lib/lines/schema-rich';

/** Inline text as it is read. */
export function RichWords({ content }: { content: RichInline[] }) {
  return content.map((node, at) => <Marked key={keyOf(node, at)} node={node} marks={node.marks} />);
}

function Marked({ node, marks }: { node: RichInline; marks: RichMark[] }): ReactNode {
  const [mark, ...others] = marks;
  if (mark === undefined) return <Plain node={node} />;
  const inner = <Marked node={node} marks={others} />;
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

function Plain({ node }: { node: RichInline }): ReactNode {
  if (node.type === 'text') return node.text;
  return node.type === 'hardBreak' ? <br /> : node.attrs.alternative;
}

function keyOf(node: RichInline, at: number): string {
  return `${at} ${node.type === 'text' ? node.text.slice(0, 20) : node.type}`;
}
