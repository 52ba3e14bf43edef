import { Check, Circle, Clock, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Progress } from './progress';

/** A step of a long job. `note` stands at its end: how long it took, a link, what went wrong. */
export type JobStep = { label: string; note?: ReactNode } & (
  | { state: 'done' | 'ahead' | 'failed' }
  | { state: 'running'; progress?: { done: number; of: number } }
);

const looks = {
  done: { drawing: Check, colour: 'text-done', word: 'done' },
  running: { drawing: Clock, colour: '', word: 'running' },
  ahead: { drawing: Circle, colour: 'text-control', word: 'to come' },
  failed: { drawing: OctagonAlert, colour: 'text-stop', word: 'failed' },
};

/** A long job that says what it does, step by step. */
export function Job({ label, steps }: { label: string; steps: JobStep[] }) {
  return (
    <ol aria-label={label} className="text-sm">
      {steps.map((step) => (
        <Step key={step.label} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: JobStep }) {
  const look = looks[step.state];
  const progress = step.state === 'running' ? step.progress : undefined;
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-3 border-line border-b py-[0.4375rem]">
      <Icon of={look.drawing} className={`mt-0.5 ${look.colour}`} />
      <div className={step.state === 'ahead' ? 'text-ink-3' : ''}>
        <span className="sr-only">{look.word}: </span>
        {step.label}
        {progress !== undefined && (
          <div className="mt-1.5">
            <Progress label={step.label} {...progress} />
          </div>
        )}
      </div>
      <span className="text-ink-3 text-xs/5">{step.note ?? (progress && `${progress.done} of ${progress.of}`)}</span>
    </li>
  );
}
