'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { Kbd } from '@/components/ui/kbd';
import { MenuButton } from '@/components/ui/menu';
import { Progress } from '@/components/ui/progress';
import { Switch } from '@/components/ui/switch';
import { Tabs } from '@/components/ui/tabs';
import { Toasts, toast } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { Tree, type TreeNode } from '@/components/ui/tree';
import { Chapter, Line, Specimen } from './specimen';

const exports = [
  [
    { id: 'docx', label: 'Word', detail: 'heading styles, contents', end: '.docx', letter: 'W', href: '#floating' },
    { id: 'pdf', label: 'PDF', detail: 'bookmarks, accessible', end: '.pdf', letter: 'P', href: '#floating' },
  ],
  [
    { id: 'tex', label: 'LaTeX', detail: 'source with figures', end: '.zip', letter: 'L', href: '#floating' },
    { id: 'md', label: 'Markdown', detail: 'as stored', end: '.md', letter: 'M', href: '#floating' },
  ],
];

const tree: TreeNode[] = [
  {
    id: '04',
    code: '05D.04',
    label: 'University of Arvane',
    note: '59 %',
    children: [
      { id: '04.00', code: '05D.04.00', label: 'Management', note: '87 %' },
      { id: '04.04', code: '05D.04.04', label: 'Coaddition', note: '45 %' },
    ],
  },
  {
    id: '05',
    code: '05D.05',
    label: 'Solveig Centre',
    note: '68 %',
    children: [{ id: '05.01', code: '05D.05.01', label: 'Portal', note: '70 %' }],
  },
];

/** What opens, floats and folds. */
export function Parts() {
  return (
    <>
      <Chapter id="floating" title="What floats">
        <Specimen says="Menus, dialogs, toasts, tooltips">
          <Line>
            <MenuButton
              label="Export"
              letter="e"
              entries={exports}
              footer={
                <div className="grid gap-2">
                  <Progress label="Setting pages" done={34} of={61} isSpelled />
                  <Switch defaultSelected>Say “draft” on every page</Switch>
                </div>
              }
            >
              Export
            </MenuButton>
            <Publish />
            <Button
              onPress={() =>
                toast({
                  title: 'The Word file is ready',
                  description: '61 pages, 1.2 MB',
                  action: { label: 'Fetch', onPress: () => undefined },
                })
              }
            >
              Give a toast
            </Button>
            <Tooltip says="Third month in the same words">
              <Button kind="quiet">Point at me</Button>
            </Tooltip>
          </Line>
          <Toasts />
        </Specimen>
        <Specimen says="Tabs">
          <Tabs
            label="Beside the text"
            tabs={[
              {
                id: 'last',
                label: 'Last month',
                content: <p className="text">Storage of the tile pyramid cut by 22 %.</p>,
              },
              {
                id: 'comments',
                label: 'Comments, 1',
                content: <p className="text">Is this the June or the May library?</p>,
              },
              { id: 'history', label: 'History', content: <p className="text">Maren Valdisson wrote it at 14:02.</p> },
            ]}
          />
        </Specimen>
      </Chapter>
      <Chapter id="folding" title="What folds">
        <Specimen says="A tree: arrow keys move, open and close">
          <Tree label="Elements" nodes={tree} defaultExpandedKeys={['04']} />
        </Specimen>
        <Specimen says="A disclosure">
          <Disclosure summary="Lines that found no place" note="3" isOpen>
            <p className="text">They stand at the end, so that nothing is lost.</p>
          </Disclosure>
          <Disclosure summary="Repairs for review" note="26">
            <p className="text">Two bullets were taken one level in.</p>
          </Disclosure>
        </Specimen>
      </Chapter>
    </>
  );
}

function Publish() {
  return (
    <Dialog
      button={<Button>Publish</Button>}
      title="Publish June 2017?"
      actions={(close) => (
        <>
          <Button kind="primary" onPress={close}>
            Publish June
          </Button>
          <Button kind="quiet" onPress={close}>
            Not yet <Kbd>Esc</Kbd>
          </Button>
        </>
      )}
    >
      The report of 61 pages becomes readable to 143 people and is frozen. Two warnings stay open.
    </Dialog>
  );
}
