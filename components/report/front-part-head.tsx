import { Button } from '@/components/ui/button';
import type { FrontPart } from '@/lib/report/schema-front';

/** Which part's history stands beside the front matter. */
export type ShownHistory = { shown: string | null; onShow: (part: string | null) => void };

type PartHeadProps = ShownHistory & { part: FrontPart };

/** The heading of a part, which `headingId` names, and the way to its history. */
export function PartHead({ part, shown, onShow }: PartHeadProps) {
  const isShown = shown === part.id;
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 id={headingId(part)} className="serif-heading">
        {titleOf(part)}
      </h2>
      <Button
        id={historyButtonId(part)}
        kind="quiet"
        size="compact"
        aria-label={`History of ${nameOf(part)}`}
        aria-expanded={isShown}
        onPress={() => onShow(isShown ? null : part.id)}
      >
        History
      </Button>
    </header>
  );
}

export function headingId({ id }: FrontPart): string {
  return `part-${id}`;
}

export function historyButtonId({ id }: FrontPart): string {
  return `history-${id}`;
}

/** What a part is called inside a sentence. */
export function nameOf({ heading }: FrontPart): string {
  return heading === '' ? 'what stands above the first heading' : heading;
}

/** What stands for a part as its heading. */
export function titleOf({ heading }: FrontPart): string {
  return heading === '' ? 'Above the first heading' : heading;
}
