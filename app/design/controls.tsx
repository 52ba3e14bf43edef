'use client';

import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ComboBox } from '@/components/ui/combo-box';
import { DatePicker } from '@/components/ui/date-picker';
import { FileDrop } from '@/components/ui/file-drop';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { ButtonAnchor, ButtonLink, Link } from '@/components/ui/link';
import { MonthPicker } from '@/components/ui/month-picker';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextArea, TextField } from '@/components/ui/text-field';
import { WithheldButton } from '@/components/ui/withheld-button';
import { sampleTeams } from './sample';
import { Chapter, Line, Specimen } from './specimen';

/** What is pressed and filled in. */
export function Controls() {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
    </>
  );
}

function Buttons() {
  return (
    <Chapter id="buttons" title="Buttons and links">
      <Specimen says="Kinds">
        <Line>
          <Button kind="primary">
            Check and submit <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
          </Button>
          <Button>
            <Icon of={Download} /> Export <Kbd>E</Kbd>
          </Button>
          <Button kind="quiet">Not yet</Button>
          <Button kind="danger">Delete the draft</Button>
          <IconButton label="Add a team" icon={Plus} />
        </Line>
        <Line>
          <ButtonLink href="#buttons">A link</ButtonLink>
          <ButtonAnchor href="#buttons" kind="quiet">
            An anchor
          </ButtonAnchor>
          <Link href="#buttons">First comment</Link>
        </Line>
      </Specimen>
      <Specimen says="Sizes and states">
        <Line>
          <Button size="compact">Review</Button>
          <Button>Normal</Button>
          <Button size="large">Large</Button>
        </Line>
        <Line>
          <Button kind="primary" isPending>
            Publishing
          </Button>
          <Button isDisabled>Disabled</Button>
          <WithheldButton because="possible when the two are settled">Submit to Idris Okonwe</WithheldButton>
        </Line>
      </Specimen>
    </Chapter>
  );
}

function Fields() {
  return (
    <Chapter id="fields" title="Fields">
      <Specimen says="Text">
        <div className="grid gap-4">
          <TextField label="Mail address" type="email" defaultValue="m.valdisson@arvane.example" />
          <TextField
            label="Password"
            type="password"
            defaultValue="secret"
            error="Address and password do not belong together. Four tries are left."
          />
          <TextField label="Title of the report" description="Stands on the first page." placeholder="Monthly Report" />
          <TextField label="Code" isDisabled defaultValue="05D.04.04" />
          <TextArea
            label="What a reader should know"
            defaultValue="Patches 1 and 2 are done. The other three need the June flats, promised for 14 July."
          />
        </div>
      </Specimen>
      <Specimen says="Selects, days, months">
        <div className="grid gap-4">
          <Select
            label="Reason"
            placeholder="Why is it not done?"
            choices={[
              { id: 'team', label: 'Waiting for another team' },
              { id: 'estimate', label: 'Estimate too low' },
              { id: 'hardware', label: 'Hardware or supplier late' },
            ]}
          />
          <Select label="Reason, missing" choices={sampleTeams} error="Choose why it was carried over." />
          <ComboBox label="Team" choices={sampleTeams} placeholder="Type part of its name" />
          <DatePicker label="Forecast" defaultValue="2017-07-31" description="Earlier forecasts are kept." />
          <Month />
        </div>
      </Specimen>
    </Chapter>
  );
}

function Month() {
  const [month, setMonth] = useState<string | null>('2017-06');
  return <MonthPicker label="Month of the report" value={month} onChange={setMonth} year={2017} max="2017-09" />;
}

function Choices() {
  const [file, setFile] = useState<File | null>(null);
  return (
    <Chapter id="choices" title="Choices and files">
      <Specimen says="Checkboxes, radios, switches">
        <Checkbox defaultSelected>Say “draft” on every page</Checkbox>
        <Checkbox description="They get one mail a month.">Remind those who are late</Checkbox>
        <Checkbox isDisabled>Needs a published month</Checkbox>
        <Checkbox error="Say that you have read it.">I have read the two warnings</Checkbox>
        <div className="mt-4">
          <RadioGroup
            label="How the report is laid out"
            defaultValue="list"
            choices={[
              { id: 'list', label: 'By list', detail: 'All accomplishments of a team, then all its plans' },
              { id: 'element', label: 'By element', detail: 'Both lists under each WBS element' },
            ]}
          />
        </div>
        <div className="mt-4 flex flex-wrap gap-5">
          <Switch defaultSelected>Compare with May</Switch>
          <Switch>Compare with May</Switch>
          <Switch isDisabled>Compare with May</Switch>
        </div>
      </Specimen>
      <Specimen says="A file; what cannot be taken is said at once">
        <FileDrop
          label="A monthly report"
          description="Word, HTML, Markdown or text; at most 20 MB"
          endings={['.docx', '.html', '.md', '.txt']}
          maxSize={20 * 1024 * 1024}
          onFile={setFile}
        />
        {file !== null && <p className="meta mt-2">{file.size} bytes</p>}
      </Specimen>
    </Chapter>
  );
}
