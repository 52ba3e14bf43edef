/** The same value, its strings without what the database cannot hold: NUL, and halves of characters. */
export function storableValue<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(/\p{Cs}/gu, '') as Value & string; // a string stays one
  if (Array.isArray(value)) return value.map(storableValue) as Value & unknown[]; // as does a list
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, storableValue(inner)]);
  return Object.fromEntries(entries) as Value & object; // and a record has the same keys
}
