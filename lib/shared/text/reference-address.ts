import type { ReferencePattern } from '@/lib/shared/report-form';
import type { FoundReference } from './found-reference';
import { isSafeLink } from './safe-link';

/** Where a reference leads: the address that the longest prefix of its kind gives; null where that gives none, or no safe one. */
export function addressOfReference(
  { kind, key }: Pick<FoundReference, 'kind' | 'key'>,
  patterns: ReferencePattern[],
): string | null {
  const [pattern] = patterns
    .filter((one) => one.kind === kind && key.startsWith(one.prefix))
    .sort((one, other) => other.prefix.length - one.prefix.length);
  const url = pattern?.url?.replaceAll('{key}', encodeURIComponent(key)) ?? null;
  return url !== null && isSafeLink(url) ? url : null;
}
