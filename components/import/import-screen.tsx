'use client';

import { ORPCError } from '@orpc/client';
import { useRouter } from 'next/navigation';
import { monthName } from '@/components/months/month-name';
import { reportAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { toast } from '@/components/ui/toast';
import { sentenceOf } from '@/lib/client/trouble';
import type { ImportResult } from '@/lib/report/schema';
import { effectsWords, outlineWords } from './counts';
import { Preview } from './preview';
import { NotRead, Reading } from './reading';
import { SourceChoice } from './source-choice';
import { StoreButton } from './store-button';
import { useImport } from './use-import';

type ImportScreenProps = { slug: string; projectName: string; year: number };

/** Bringing in a report: the document, what was read from it, corrections, and only then storing. */
export function ImportScreen({ slug, projectName, year }: ImportScreenProps) {
  const router = useRouter();
  const importing = useImport({ project: slug, onStored: showReport });
  const { draft, step, preview } = importing;
  const crumbs = [{ label: projectName, href: `/${slug}` }, { label: 'Import' }];
  const lastCorrection = draft?.corrections.at(-1);
  const startAgain = () => step({ do: 'start-again' });

  if (draft === null) {
    return (
      <>
        <PageTitle
          crumbs={crumbs}
          title="Bring in a monthly report"
          meta="Lunation reads its teams, WBS elements, accomplishments and plans. Nothing is stored before you have looked."
        />
        <SourceChoice onFile={(file) => step({ do: 'bring', file })} />
      </>
    );
  }
  if (preview.isError && !preview.isFetching) {
    return (
      <>
        <PageTitle crumbs={crumbs} title="Bring in a monthly report" />
        <NotRead
          file={draft.file}
          sentence={sentenceOf(preview.error)}
          month={draft.month}
          mayRetry={!(preview.error instanceof ORPCError)}
          year={year}
          onMonth={(month) => step({ do: 'choose-month', month })}
          onRetry={() => preview.refetch()}
          onOther={startAgain}
          onTakeBack={lastCorrection && (() => step({ do: 'take-back', correction: lastCorrection }))}
        />
      </>
    );
  }
  if (preview.data === undefined) {
    return (
      <>
        <PageTitle crumbs={crumbs} title="Bring in a monthly report" />
        <Reading file={draft.file} onStop={startAgain} />
      </>
    );
  }
  const { outline } = preview.data;
  return (
    <>
      <PageTitle
        crumbs={crumbs}
        title={`${outline.title}, ${monthName(outline.month)}`}
        meta={`${outlineWords(outline)}. Read from ${draft.file.name}.`}
      >
        <StoreButton importing={importing} result={preview.data} onOther={startAgain} />
      </PageTitle>
      <Preview result={preview.data} importing={importing} />
    </>
  );

  function showReport({ outline: { month }, changes }: ImportResult) {
    toast({ title: `${monthName(month)} is stored`, description: `Lines: ${effectsWords(changes.lines)}` });
    router.push(reportAddress(slug, month));
    router.refresh();
  }
}
