/** The longest run of parts, set apart by dots, that all these codes begin with: `05D.04` of `05D.04.01` and `05D.04.02`. */
export function commonCode(codes: string[]): string | null {
  const [first, ...others] = codes.map((code) => code.split('.'));
  if (first === undefined) return null;
  const isShared = (at: number) => others.every((parts) => parts[at] === first[at]);
  const end = first.findIndex((_, at) => !isShared(at));
  const shared = first.slice(0, end === -1 ? first.length : end).join('.');
  return shared === '' ? null : shared;
}
