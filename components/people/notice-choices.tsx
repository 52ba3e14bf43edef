'use client';

import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Checkbox } from '@/components/ui/checkbox';
import { FormTrouble } from '@/components/ui/form-trouble';
import { client } from '@/lib/client/orpc';
import type { NoticeChoices as Choices, NoticeKind } from '@/lib/notices/schema';

const kinds: { kind: NoticeKind; words: string; description: string }[] = [
  { kind: 'reminder', words: 'My section is due soon', description: 'On the days that the project’s calendar names.' },
  { kind: 'nudge', words: 'My section is late', description: 'When a manager asks for it, once a day at most.' },
  { kind: 'returned', words: 'My section has come back', description: 'With the comment of whoever returned it.' },
];

/** Which mails one gets; each is stored as it is pressed. */
export function NoticeChoices({ loaded }: { loaded: Choices }) {
  const [wanted, setWanted] = useState(loaded.wanted);
  const [trouble, setTrouble] = useState<string>();
  const choose = async (kind: NoticeKind, isWanted: boolean) => {
    const next = isWanted ? [...wanted, kind] : wanted.filter((one) => one !== kind);
    setWanted(next);
    const found = await attempt(() => client.notices.choose({ wanted: next }));
    setTrouble(found?.sentence);
    if (found !== null) setWanted(wanted);
  };
  return (
    <>
      {kinds.map(({ kind, words, description }) => (
        <Checkbox
          key={kind}
          isSelected={wanted.includes(kind)}
          onChange={(isWanted) => void choose(kind, isWanted)}
          description={description}
        >
          {words}
        </Checkbox>
      ))}
      <FormTrouble says={trouble} />
    </>
  );
}
