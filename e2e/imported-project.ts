import type { APIRequestContext } from '@playwright/test';
import { expect } from './fixtures';

type ImportedProject = { prefix: string; name: string; report: string };

/** A project of its own that begins with a report in Markdown. Gives its slug. */
export async function importProject(
  request: APIRequestContext,
  { prefix, name, report }: ImportedProject,
): Promise<string> {
  const slug = `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
  const file = { name: 'report.md', mimeType: 'text/markdown', buffer: Buffer.from(report) };
  for (const answer of [
    await request.post('/api/projects', { data: { slug, name } }),
    await request.post(`/api/projects/${slug}/imports`, { multipart: { file } }),
  ])
    expect(answer.ok(), await answer.text()).toBe(true);
  return slug;
}
