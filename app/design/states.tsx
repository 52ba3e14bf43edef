import { WifiOff } from 'lucide-react';
import { MonthStrip } from '@/components/months/month-strip';
import { OutcomeBadge } from '@/components/plans/outcome-mark';
import { SectionBadge } from '@/components/sections/section-mark';
import { Shelf } from '@/components/shell/shelf';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Job } from '@/components/ui/job';
import { ButtonLink, Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { Waiting } from '@/components/ui/waiting';
import { sampleProject } from './sample';
import { Chapter, Specimen } from './specimen';

/** What is scanned, and what is said when there is nothing to scan. */
export function States() {
  return (
    <>
      <Chapter id="tables" title="Tables and bars">
        <Specimen says="A dense table; on a phone it scrolls inside itself" isWide>
          <Teams />
        </Specimen>
        <Specimen says="The month strip" isWide>
          <MonthStrip
            current="2017-06"
            months={[
              ...sampleProject.months.map((month) => ({ ...month, href: '#tables' })),
              { month: '2017-07', state: 'not-open', href: '#tables' },
            ]}
          />
        </Specimen>
        <Specimen says="The shelf" isWide>
          <Shelf
            label="This report"
            crumbs={[{ label: 'June 2017', href: '#tables' }, { label: 'Report' }]}
            note="4 of 10 sections accepted"
            tally={<span>new 118</span>}
          >
            <Button>Export</Button>
          </Shelf>
        </Specimen>
      </Chapter>
      <Chapter id="notices" title="Notices">
        <Specimen says="One at a time above what it is about, the gravest first" isWide>
          <Notices />
        </Specimen>
      </Chapter>
      <Chapter id="waiting" title="Waiting and nothing">
        <Specimen says="A long job says what it does">
          <Job
            label="Reading the report"
            steps={[
              { label: 'Read the document: 1,204 lines, 9 teams, 41 elements', state: 'done', note: '2 s' },
              { label: 'Matched 38 elements; 3 to look at', state: 'done', note: <Link href="#waiting">Look</Link> },
              { label: 'Linking plans of May with June', state: 'running', progress: { done: 61, of: 96 } },
              { label: 'Storing, in one go', state: 'ahead' },
            ]}
          />
        </Specimen>
        <Specimen says="Waiting for more than 300 ms: the page’s own lines, still">
          <Waiting says="Fetching May’s text of Coaddition" />
        </Specimen>
        <Specimen says="Nothing yet: what it is, and the next step">
          <EmptyState
            title="Data Systems has no teams yet"
            actions={
              <>
                <ButtonLink kind="primary" href="#waiting">
                  Read a report
                </ButtonLink>
                <ButtonLink href="#waiting">Add a team by hand</ButtonLink>
              </>
            }
          >
            A team writes one section a month. Bring in a report that you already have, and Lunation reads its teams,
            WBS elements and plans; nothing is stored before you have looked.
          </EmptyState>
        </Specimen>
        <Specimen says="No such page">
          <EmptyState
            figure="404"
            title="There is no milestone DS-COA-15"
            actions={<ButtonLink href="#waiting">All milestones</ButtonLink>}
          >
            It may have been renamed. Near it are DS-COA-05 and DS-COA-14.
          </EmptyState>
        </Specimen>
      </Chapter>
    </>
  );
}

function Teams() {
  return (
    <Table
      label="Teams in June 2017"
      columns={[
        { name: 'Team', sort: { href: '#tables', now: 'ascending' } },
        { name: 'State', sort: { href: '#tables' } },
        { name: 'Due or done' },
        { name: 'Outcome' },
        { name: 'Plans', isNumber: true },
        { name: 'Step', isSilent: true },
      ]}
    >
      {(['accepted', 'returned', 'draft'] as const).map((state, row) => (
        <tr key={state}>
          <th scope="row" className="font-semibold">
            {['Quality and Tools', 'Kessler Institute', 'University of Arvane'][row]}
          </th>
          <td>
            <SectionBadge state={state} />
          </td>
          <td className="text-ink-2">{['5 July', '10 July', '10 July'][row]}</td>
          <td>
            <OutcomeBadge outcome={state === 'accepted' ? 'done' : 'carried'} />
          </td>
          <td className="num">{[11, 14, 19][row]}</td>
          <td className="num">
            <Link href="#tables">Read</Link>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Notices() {
  return (
    <div className="grid gap-2.5">
      <Notice
        kind="warn"
        icon={WifiOff}
        title="No connection since 14:06."
        actions={<Link href="#notices">What is waiting</Link>}
      >
        Keep writing: 3 changes are kept on this device and go out by themselves.
      </Notice>
      <Notice kind="stop" title="Returned by Idris Okonwe, 11:20." actions={<Link href="#notices">First comment</Link>}>
        Two comments: the count in 05D.03.02, and a plan without an owner in 05D.03.05.
      </Notice>
      <Notice kind="plain" title="May 2017 is published." actions={<Link href="#notices">Reopen</Link>}>
        It was frozen on 14 June. To change it, reopen it and say why; the published version stays readable.
      </Notice>
      <Notice kind="done" title="Submitted 14:31." actions={<Link href="#notices">Take back</Link>}>
        You can take it back until Idris Okonwe starts to read.
      </Notice>
    </div>
  );
}
