import type { DocumentKind } from '@/lib/report/import/compose/recognise';
import { type ReportOutline, reportOutline } from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';

/** Deeper than any outline nests. */
const deepest = 100;

/** The outline that a JSON export holds. @throws Refusal that says where the text is no JSON, or no outline of a report. */
export function parseOutline(name: string, text: string): ReportOutline {
  if (text.trim() === '') refuse(name, 'is empty');
  refuseDeep(name, text);
  const value = parseJson(name, text);
  refuseOtherFormats(name, value);
  const parsed = reportOutline.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the outline' : `“${issue.path.join('.')}”`;
  return refuse(name, `is no outline of a report: ${where} is wrong (${issue?.message ?? 'it has another shape'})`);
}

/** What kind of outline a text says it is; a report where it does not say. @throws Refusal where it is no JSON. */
export function kindOfJson(name: string, text: string): DocumentKind {
  refuseDeep(name, text);
  const value = parseJson(name, text);
  return isObject(value) && (value.kind === 'meeting' || value.kind === 'milestones') ? value.kind : 'report';
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? Number.NaN);
    const where = Number.isNaN(at) ? '' : ` at line ${text.slice(0, at).split('\n').length}`;
    return refuse(name, `is no JSON: it cannot be read${where}`);
  }
}

function refuseOtherFormats(name: string, value: unknown): void {
  if (!isObject(value)) return;
  if (value.kind === 'meeting') refuse(name, 'holds the outline of a meeting, not of a report');
  if (value.format !== 'lunation-report/1') {
    const said = typeof value.format === 'string' ? ` but “${value.format.slice(0, 60)}”` : '';
    refuse(name, `is no outline of a report: its format is not “lunation-report/1”${said}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const steps: Record<string, number> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** Checking a shape takes a call for each level. Brackets in strings do not count. */
function refuseDeep(name: string, text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at);
    depth += steps[sign] ?? 0;
    if (depth > deepest) refuse(name, `is no outline of a report: it is nested more than ${deepest} deep`);
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function refuse(name: string, what: string): never {
  throw new Refusal('BAD_REQUEST', `“${name}” ${what}.`);
}
