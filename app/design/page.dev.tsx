import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Keys } from '@/components/shell/keys';
import { PageTitle, ReadingPage } from '@/components/shell/page';
import { Shell } from '@/components/shell/shell';
import { readTheme, themeCookie } from '@/components/shell/theme';
import { Controls } from './controls';
import { Look } from './look';
import { Parts } from './parts';
import { sampleProject, sampleViewer } from './sample';
import { sampleLines } from './sample-lines';
import { States } from './states';
import { Writing } from './writing';

export const metadata: Metadata = { title: 'Design' };

const chapters = [
  ['colour', 'Paper and ink'],
  ['type', 'Two voices'],
  ['marks', 'Marks'],
  ['buttons', 'Buttons and links'],
  ['fields', 'Fields'],
  ['choices', 'Choices and files'],
  ['writing', 'Writing'],
  ['floating', 'What floats'],
  ['folding', 'What folds'],
  ['tables', 'Tables and bars'],
  ['notices', 'Notices'],
  ['waiting', 'Waiting and nothing'],
] as const;

/** Everything that screens are made of, in its states; not part of what is built for people. */
export default async function DesignPage() {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Shell viewer={sampleViewer} project={sampleProject} theme={theme} signOut="/design">
      <ReadingPage contents={<Contents />}>
        <div className="max-w-[68rem]">
          <PageTitle
            crumbs={[{ label: 'Lunation', href: '/' }, { label: 'Design' }]}
            title="What Lunation is made of"
            meta="Every part in its states. A reading room, not a control panel."
          />
          <div className="mt-10">
            <Look />
            <Controls />
            <Writing sample={sampleLines} />
            <Parts />
            <States />
          </div>
        </div>
      </ReadingPage>
      <Keys
        hints={[
          { keys: ['E'], does: 'export menu' },
          { keys: ['Tab'], does: 'next control' },
        ]}
      />
    </Shell>
  );
}

function Contents() {
  return (
    <nav aria-label="Contents">
      <ul>
        {chapters.map(([id, title]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-6 items-center text-ink-2 hover:text-accent pointer-coarse:min-h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
