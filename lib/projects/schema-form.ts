import { z } from 'zod';
import { formTeam } from '@/lib/projects/schema';
import { referencePattern, reportForm } from '@/lib/shared/report-form';

const words = z.string().trim().max(200);

const team = formTeam.extend({
  name: words.min(1, 'a team needs a name'),
  aliases: z.array(words.min(1)),
  under: words.min(1).nullable(),
});

const pattern = referencePattern.extend({
  prefix: words.min(1, 'a reference begins with something, such as "DM"'),
  url: z
    .string()
    .trim()
    .regex(/^https?:\/\/\S*\{key\}\S*$/, 'a link address begins with https:// and holds {key}')
    .nullable(),
});

/** The parts of a form that are edited by themselves; what is wrong is said of the field where it is. */
export const teamsPart = z.object({
  teams: z.array(team).superRefine((teams, context) => {
    const names = teams.map(({ name, aliases }) => [name, ...aliases]);
    for (const { index, name } of repeatedNames(names))
      context.addIssue({ code: 'custom', path: [index, 'name'], message: `“${name}” is a name of a team already` });
  }),
});
export const referencesPart = z.object({
  references: z.array(pattern).superRefine((patterns, context) => {
    for (const { index, name } of repeatedNames(patterns.map(({ prefix }) => [prefix])))
      context.addIssue({ code: 'custom', path: [index, 'prefix'], message: `“${name}” stands in this list already` });
  }),
});
export const wordsPart = z
  .object({
    layout: reportForm.shape.layout,
    accomplishments: words.min(1, 'the list of what was done needs a heading'),
    plans: words.min(1, 'the list of what is planned needs a heading'),
  })
  .refine(({ accomplishments, plans }) => accomplishments.toLowerCase() !== plans.toLowerCase(), {
    path: ['plans'],
    message: 'both lists have this heading: a document could not be told apart by it',
  });

/** The rows with a name that stands in the same row or in one before, whatever the case of its letters. */
function repeatedNames(rows: string[][]): { index: number; name: string }[] {
  const known = new Set<string>();
  return rows.flatMap((names, index) => {
    const repeated = names.find((name) => known.size === known.add(name.toLowerCase()).size);
    return repeated === undefined ? [] : [{ index, name: repeated }];
  });
}
