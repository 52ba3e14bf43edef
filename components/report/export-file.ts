import type { ExportEdition, ExportFormat, ExportStaffing } from '@/lib/report/schema';

export type ExportChoice = {
  project: string;
  month: string;
  /** A published version; null for the report as it stands. */
  version: number | null;
  format: ExportFormat;
  edition: ExportEdition;
  staffing: ExportStaffing;
};

/** Fetches a report as a file and hands it to the browser's downloads; returns its name. @throws Error with a sentence for people. */
export async function downloadExport(choice: ExportChoice): Promise<string> {
  const response = await reach(exportAddress(choice));
  if (!response.ok) throw new Error(await sentenceOf(response));
  const name = nameOf(response) ?? `${choice.project}-${choice.month}.${choice.format}`;
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

export function exportAddress({ project, month, version, format, edition, staffing }: ExportChoice): string {
  const chosen = version === null ? '' : `&version=${version}`;
  return `/api/projects/${project}/months/${month}/report.${format}?edition=${edition}&staffing=${staffing}${chosen}`;
}

async function reach(address: string): Promise<Response> {
  try {
    return await fetch(address);
  } catch (cause) {
    throw new Error('Lunation cannot be reached just now. Try again in a moment.', { cause });
  }
}

async function sentenceOf(response: Response): Promise<string> {
  const fallback = `The file could not be made (${response.status}). Try again in a moment.`;
  try {
    const answer: { message?: unknown } = await response.json();
    return typeof answer.message === 'string' ? answer.message : fallback;
  } catch {
    return fallback;
  }
}

/** `filename*` holds letters of any language, `filename` is for those who do not know it. */
function nameOf(response: Response): string | null {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded === undefined ? (/filename="([^"]+)"/i.exec(header)?.[1] ?? null) : decodeURIComponent(encoded);
}
