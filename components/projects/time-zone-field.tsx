'use client';

import { ComboBox } from '@/components/ui/combo-box';

type TimeZoneFieldProps = {
  error: string | undefined;
  description: string;
} & ({ name: string; defaultValue: string } | { value: string; onChange: (zone: string) => void });

/** A time zone by its name, found by typing part of it. */
export function TimeZoneField({ error, description, ...rest }: TimeZoneFieldProps) {
  const words = { label: 'Time zone', description, error, empty: 'No time zone has that name' };
  if ('name' in rest)
    return (
      <ComboBox
        {...words}
        name={rest.name}
        choices={zonesWith(rest.defaultValue)}
        defaultSelectedKey={rest.defaultValue}
      />
    );
  return (
    <ComboBox
      {...words}
      choices={zonesWith(rest.value)}
      selectedKey={rest.value}
      onSelectionChange={(zone) => zone !== null && rest.onChange(String(zone))}
    />
  );
}

// The list of the browser may know the chosen zone by another name, and never has UTC.
function zonesWith(chosen: string) {
  const names = new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...names].map((name) => ({ id: name, label: name.replaceAll('_', ' ') }));
}
