import { z } from 'zod';
import { createProject, editProject, editProjectForm, getProject, getProjectForm } from '@/lib/projects/data';
import { formEdit, newProject, project, projectForm, projectSettings, settingsEdit } from '@/lib/projects/schema';
import { signedIn } from '@/lib/server/procedure';

const ofProject = z.object({ project: z.string() });

/** The answer to an edit of what somebody else has changed meanwhile: what it is now. */
const stale = <Shape extends z.ZodType>(current: Shape) => ({ CONFLICT: { data: z.object({ current }).optional() } });

export const projectsProcedures = {
  list: signedIn
    .route({ method: 'GET', path: '/projects', summary: 'The projects that you may see' })
    .output(z.array(project))
    .handler(({ context }) => context.viewer.projects.map(({ slug, name }) => ({ slug, name }))),
  create: signedIn
    .route({ method: 'POST', path: '/projects', summary: 'Make a project' })
    .input(newProject)
    .output(project)
    .handler(({ context, input }) => createProject(context.viewer, input)),
  get: signedIn
    .route({ method: 'GET', path: '/projects/{project}', summary: 'The settings of a project' })
    .input(ofProject)
    .output(projectSettings)
    .handler(({ context, input }) => getProject(context.viewer, input)),
  edit: signedIn
    .route({ method: 'PUT', path: '/projects/{project}', summary: 'Decide the settings of a project' })
    .errors(stale(projectSettings))
    .input(settingsEdit)
    .output(projectSettings)
    .handler(({ context, input }) => editProject(context.viewer, input)),
  getForm: signedIn
    .route({ method: 'GET', path: '/projects/{project}/form', summary: 'How the report of a project is built' })
    .input(ofProject)
    .output(projectForm)
    .handler(({ context, input }) => getProjectForm(context.viewer, input)),
  editForm: signedIn
    .route({ method: 'PUT', path: '/projects/{project}/form', summary: 'Decide how the report of a project is built' })
    .errors(stale(projectForm))
    .input(formEdit)
    .output(projectForm)
    .handler(({ context, input }) => editProjectForm(context.viewer, input)),
};
