/** Where a picture that a text names is fetched from; null where it is none of the project's own. */
export function storedFigure(project: string, url: string): string | null {
  return url.startsWith('figures/') ? `/api/projects/${project}/${url}` : null;
}
