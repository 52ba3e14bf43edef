'use client';

import { ComboBox } from '@/components/ui/combo-box';

type TimeZoneFieldProps = { name: string; error: string | undefined; description?: string; defaultValue: string };

/** A time zone by its name, found by typing part of it. */
export function TimeZoneField({ name, error, description, defaultValue }: TimeZoneFieldProps) {
  return (
    <ComboBox
      name={name}
      label="Time zone"
      description={description}
      error={error}
      choices={zonesWith(defaultValue)}
      defaultSelectedKey={defaultValue}
      empty="No time zone has that name"
    />
  );
}

// The list of the browser may know the chosen zone by another name, and never has UTC.
function zonesWith(chosen: string) {
  const names = new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...names].map((name) => ({ id: name, label: name.replaceAll('_', ' ') }));
}
