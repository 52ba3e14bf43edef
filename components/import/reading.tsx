'use client';

import { Button } from '@/components/ui/button';
import { Job } from '@/components/ui/job';
import { Kbd } from '@/components/ui/kbd';
import { MonthPicker } from '@/components/ui/month-picker';
import { Notice } from '@/components/ui/notice';
import { useShortcut } from '@/components/ui/use-shortcut';

/** What happens while a document is read. */
export function Reading({ file, onStop }: { file: File; onStop: () => void }) {
  useShortcut('Escape', onStop);
  return (
    <div className="mt-8 max-w-[36rem]">
      <Job
        label="Reading the document"
        steps={[
          { label: `Reading ${file.name}: teams, elements, lines`, state: 'running', note: sizeOf(file) },
          { label: 'Comparing it with what is stored', state: 'ahead' },
          { label: 'Storing, when you have looked', state: 'ahead' },
        ]}
      />
      <p className="mt-4 flex items-center gap-3 text-ink-3 text-xs">
        <Button size="compact" onPress={onStop}>
          Stop <Kbd>Esc</Kbd>
        </Button>
        nothing is stored yet
      </p>
    </div>
  );
}

type NotReadProps = {
  file: File;
  sentence: string;
  month: string | null;
  /** Whether trying the same again may help: the server was not reached. */
  mayRetry: boolean;
  year: number;
  onMonth: (month: string) => void;
  onRetry: () => void;
  onOther: () => void;
  /** Takes the last correction back; undefined where there is none. */
  onTakeBack: (() => void) | undefined;
};

/** Why a document could not be read, and what to do. */
export function NotRead(props: NotReadProps) {
  const { file, sentence, month, mayRetry, year, onMonth, onRetry, onOther, onTakeBack } = props;
  return (
    <div className="mt-8 flex max-w-[44rem] flex-col gap-5">
      <Notice kind="stop" title={`${file.name} could not be read.`}>
        {sentence}
      </Notice>
      <div className="flex flex-wrap items-end gap-2.5">
        {mayRetry ? (
          <Button kind="primary" onPress={onRetry}>
            Try again
          </Button>
        ) : (
          <MonthPicker label="The month it reports" value={month} year={year} onChange={onMonth} />
        )}
        {onTakeBack !== undefined && <Button onPress={onTakeBack}>Take back the last correction</Button>}
        <Button onPress={onOther}>Another document</Button>
      </div>
    </div>
  );
}

function sizeOf({ size }: File): string {
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024)} kB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}
