'use client';

import { CloudOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Saving } from '@/lib/client/text-saver';
import { blocksOf, type SheetPart } from '@/lib/plans/rules';

type DeskNoticeProps = {
  parts: SheetPart[];
  /** The part that is open. */
  part: SheetPart | undefined;
  savings: Saving[];
  /** The lists where somebody is to choose between two people's words. */
  clashed: string[];
  onChoose: (key: string) => void;
};

/** What whoever writes is to know wherever she is in the section; it stays in sight. The gravest speaks. */
export function DeskNotice({ parts, part, savings, clashed, onChoose }: DeskNoticeProps) {
  if (savings.some(({ kind }) => kind === 'kept')) return <Unreached />;
  const elsewhere = parts.find((one) => one !== part && blocksOf(one).some(({ id }) => clashed.includes(id)));
  if (elsewhere === undefined) return null;
  return (
    <div className={place}>
      <Notice
        kind="warn"
        title={`Somebody else wrote in the same line of ${elsewhere.code ?? elsewhere.title}.`}
        actions={
          <Button size="compact" onPress={() => onChoose(elsewhere.key)}>
            Choose which stays
          </Button>
        }
      />
    </div>
  );
}

const place = 'sticky bottom-0 z-10 mt-8 bg-paper';
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function Unreached() {
  const [since] = useState(() => clock.format(new Date()));
  return (
    <div className={place}>
      <Notice kind="warn" icon={CloudOff} title={`No connection since ${since}.`}>
        Keep writing: it is kept on this device and goes out by itself.
      </Notice>
    </div>
  );
}
