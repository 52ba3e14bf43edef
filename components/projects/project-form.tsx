'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { ComboBox } from '@/components/ui/combo-box';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { client } from '@/lib/client/orpc';
import { type ProjectSettings, projectSettings, settings } from '@/lib/projects/schema';
import { BothSides } from './both-sides';
import { languageName, languages } from './languages';
import { SaveBar } from './save-bar';
import { TimeZoneField } from './time-zone-field';
import { useSettings } from './use-settings';
import { linesOf, WorkingTimeFields, workingDayWords } from './working-time';

type Part = Omit<ProjectSettings, 'slug' | 'version'>;

const days = Array.from({ length: 31 }, (_, index) => ({ id: String(index + 1), label: `Day ${index + 1}` }));

const byHand = 'by-hand';
const reminders = [7, 3, 1, 0];

/** What a project is called, and how its months run. */
export function ProjectForm({ loaded }: { loaded: ProjectSettings }) {
  const form = useSettings<ProjectSettings, Part>({
    loaded,
    shape: projectSettings,
    partShape: settings,
    read: ({ slug: _slug, version: _version, ...part }) => part,
    write: (whole, part) => ({ ...whole, ...part }),
    store: ({ slug, ...settings }) => client.projects.edit({ ...settings, project: slug }),
  });
  const { part, theirs } = form;
  return (
    <form {...form.props} className="max-w-(--measure)">
      {theirs !== null && (
        <BothSides
          mine={inWords(part)}
          theirs={inWords(theirs)}
          onKeepMine={form.keepMine}
          onTakeTheirs={() => form.goOnWith(theirs)}
        />
      )}
      <Fields part={part} edit={form.edit} troubleAt={form.troubleAt} />
      <FormTrouble says={form.trouble} />
      <SaveBar state={form.state} isChanged={form.isChanged} />
    </form>
  );
}

type FieldsProps = { part: Part; edit: (part: Part) => void; troubleAt: (field: string) => string | undefined };

function Fields({ part, edit, troubleAt }: FieldsProps) {
  return (
    <div className="flex sm:max-w-84 flex-col gap-4">
      <TextField
        label="Name"
        isRequired
        error={troubleAt('name')}
        value={part.name}
        onChange={(name) => edit({ ...part, name })}
      />
      <TextField
        label="Title of the report"
        description="Left empty, a new month takes the project’s name."
        error={troubleAt('reportTitle')}
        value={part.reportTitle ?? ''}
        onChange={(title) => edit({ ...part, reportTitle: title === '' ? null : title })}
      />
      <Select
        label="A month is due"
        description="In the month after it; on the last day where that month is shorter."
        choices={days}
        value={String(part.dueDay)}
        onChange={(day) => edit({ ...part, dueDay: Number(day) })}
      />
      <WorkingTimeFields value={part} onChange={(time) => edit({ ...part, ...time })} troubleAt={troubleAt} />
      <Select
        label="A month opens"
        description="By itself on that day of the month it is about, or when a manager opens it."
        choices={[{ id: byHand, label: 'When a manager opens it' }, ...days]}
        value={part.opensOn === null ? byHand : String(part.opensOn)}
        onChange={(day) => edit({ ...part, opensOn: day === byHand ? null : Number(day) })}
      />
      <fieldset>
        <legend className="text-ink-2 text-xs">Reminders by mail, so many working days before a section is due</legend>
        {reminders.map((before) => (
          <Checkbox
            key={before}
            isSelected={part.remindDays.includes(before)}
            onChange={(isWanted) => edit({ ...part, remindDays: withReminder(part.remindDays, before, isWanted) })}
          >
            {daysBefore(before)}
          </Checkbox>
        ))}
      </fieldset>
      <TimeZoneField
        error={troubleAt('timezone')}
        description="Decides when a day is over, and with it what is late."
        value={part.timezone}
        onChange={(timezone) => edit({ ...part, timezone })}
      />
      <ComboBox
        label="Language"
        description="In which the reports are written."
        error={troubleAt('language')}
        choices={languages(part.language)}
        selectedKey={part.language}
        onSelectionChange={(language) => language !== null && edit({ ...part, language: String(language) })}
        empty="No language has that name"
      />
    </div>
  );
}

function inWords({ name, reportTitle, dueDay, workingDays, holidays, opensOn, remindDays, ...part }: Part): string[] {
  const { timezone, language } = part;
  return [
    `Name: ${name}`,
    `Title of the report: ${reportTitle ?? 'the project’s name'}`,
    `Due on day ${dueDay} of the month after`,
    `Worked on ${workingDayWords(workingDays)}`,
    holidays.length === 0 ? 'No holidays' : `Holidays: ${linesOf(holidays).replaceAll('\n', ', ')}`,
    opensOn === null ? 'Opens when a manager opens it' : `Opens on day ${opensOn}`,
    remindDays.length === 0 ? 'No reminders' : `Reminders: ${remindDays.map(daysBefore).join(', ')}`,
    `Time zone: ${timezone}`,
    `Language: ${languageName(language)}`,
  ];
}

function daysBefore(days: number): string {
  if (days === 0) return 'on the day itself';
  return days === 1 ? 'the day before' : `${days} days before`;
}

function withReminder(days: number[], before: number, isWanted: boolean): number[] {
  const others = days.filter((day) => day !== before);
  return isWanted ? [...others, before].sort((one, other) => other - one) : others;
}
