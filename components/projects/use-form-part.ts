'use client';

import type { z } from 'zod';
import { client } from '@/lib/client/orpc';
import { type EditableForm, type ProjectForm, projectForm } from '@/lib/projects/schema';
import { useSettings } from './use-settings';

export type FormPartProps = { loaded: ProjectForm };

type FormPartPlan<Part> = FormPartProps & { shape: z.ZodType<Part>; read: (form: EditableForm) => Part };

/** A form over one part of how a project's report is built; `Part` has some of the fields of its form. */
export function useFormPart<Part extends object>({ loaded, shape, read }: FormPartPlan<Part>) {
  return useSettings<ProjectForm, Part>({
    loaded,
    shape: projectForm,
    partShape: shape,
    read: ({ form }) => read(form),
    write: (whole, part) => ({ ...whole, form: { ...whole.form, ...part } }),
    store: ({ slug, version, form }) => client.projects.editForm({ project: slug, version, form }),
  });
}
