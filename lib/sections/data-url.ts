import { environment } from '@/lib/server/env';

/** Where a section is found by whoever reads of it in a mail. */
export function sectionUrl(project: string, month: string, address: string): string {
  return `${environment().baseUrl}/${project}/${month}/${address}`;
}
