import { z } from 'zod';
import { createProject } from '@/lib/projects/data';
import { newProject, project } from '@/lib/projects/schema';
import { signedIn } from '@/lib/server/procedure';

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
};
