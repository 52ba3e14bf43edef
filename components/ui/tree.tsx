'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import {
  Tree as AriaTree,
  type TreeProps as AriaTreeProps,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components/Tree';
import { Icon } from './icon';

/** A branch or a leaf; `code` stands before its name, `note` at the end of its line, `href` is where it leads. */
export type TreeNode = {
  id: string;
  label: string;
  code?: string;
  note?: ReactNode;
  href?: string;
  children?: TreeNode[];
};

type TreeProps = Omit<AriaTreeProps<TreeNode>, 'children' | 'className' | 'style' | 'items'> & {
  label: string;
  nodes: TreeNode[];
};

/** Things inside things. Arrow keys move, open and close; Enter follows. */
export function Tree({ label, nodes, ...rest }: TreeProps) {
  return (
    <AriaTree {...rest} aria-label={label} items={nodes} className="text-sm outline-none">
      {Branch}
    </AriaTree>
  );
}

function Branch(node: TreeNode) {
  return (
    <TreeItem
      id={node.id}
      textValue={node.label}
      {...(node.href !== undefined && { href: node.href })}
      className="group cursor-default border-line border-b outline-none hover:bg-hover focus-visible:bg-accent-soft selected:bg-accent-soft data-href:cursor-pointer"
    >
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div
            className="flex min-h-9 items-center gap-2 pr-2 pointer-coarse:min-h-11"
            style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}
          >
            {hasChildItems ? <Opener /> : <span className="w-6 flex-none" />}
            {node.code !== undefined && <span className="code">{node.code}</span>}
            <span className={level === 1 ? 'font-medium' : ''}>{node.label}</span>
            {node.note !== undefined && <span className="ml-auto text-ink-3 text-xs">{node.note}</span>}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children ?? []}>{Branch}</Collection>
    </TreeItem>
  );
}

function Opener() {
  return (
    <Button
      slot="chevron"
      className="grid size-6 flex-none cursor-pointer place-items-center rounded-sm text-ink-2 hover:text-ink"
    >
      <Icon of={ChevronRight} size="small" className="transition-transform group-expanded:rotate-90" />
    </Button>
  );
}
