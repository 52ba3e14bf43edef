const patience = 300;

/** Writes a line for the person at the terminal. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Does `work`, and says what is being done where it takes longer than a person waits without wondering. */
export async function telling<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => tell(`${sentence} …`), patience);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
