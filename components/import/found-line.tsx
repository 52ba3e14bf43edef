'use client';

import { useState } from 'react';
import type { OutlineNode } from '@/lib/report/schema';
import type { LinePlace } from './correct';
import { LineCorrection } from './line-correction';
import { walkLines } from './walk-lines';

/** Lines as they were read, nested as they are. */
export function FoundLines({ nodes, place }: { nodes: OutlineNode[]; place: LinePlace }) {
  return (
    <ul>
      {nodes.map((node) => (
        <FoundLine key={`${node.lines.join('-')} ${node.text}`} node={node} place={place} />
      ))}
    </ul>
  );
}

function FoundLine({ node, place }: { node: OutlineNode; place: LinePlace }) {
  const [isOpen, setOpen] = useState(false);
  const [line] = node.lines;
  return (
    <li>
      <button
        type="button"
        data-line
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={walkLines}
        className={`grid w-full cursor-pointer grid-cols-[3.5rem_minmax(0,1fr)_auto] items-baseline gap-2 rounded-xs py-1 text-left hover:bg-hover pointer-coarse:min-h-11 ${isOpen ? 'bg-accent-soft' : ''}`}
      >
        <span className="pl-1 text-ink-3 text-xs">{node.kind}</span>
        <span className={`text ${isOpen ? 'whitespace-pre-wrap' : 'line-clamp-2'}`}>{node.text}</span>
        <span className="code pr-1 text-xs">
          <span className="sr-only">line </span>
          {line}
        </span>
      </button>
      {isOpen && <LineCorrection line={line} kind={node.kind} place={place} onDone={() => setOpen(false)} />}
      {node.children.length > 0 && (
        <div className="ml-5">
          <FoundLines nodes={node.children} place={place} />
        </div>
      )}
    </li>
  );
}
