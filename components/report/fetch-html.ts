/** A piece of a report as HTML. @throws Error whose sentence says what is wrong. */
export async function fetchHtml(address: string, signal: AbortSignal): Promise<string> {
  const response = await reach(address, signal);
  const text = await response.text();
  if (!response.ok) throw new Error(text === '' ? 'The report could not be fetched.' : text);
  return text;
}

async function reach(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal });
  } catch (cause) {
    throw new Error('Lunation cannot be reached just now. What is on this page stays.', { cause });
  }
}
