// What is printed when nobody can read it any more: the terminal was closed, or `head` has seen enough.
import process from 'node:process';

/**
 * Lets the work go on where what it prints can no longer be read. Without this each line would be an error, which would be printed, which
 * would be an error. What was asked for and cannot be written for another reason, such as a full disk, is told and sets the exit status.
 */
export function outliveReaders() {
  process.stderr.on('error', () => {}); // there is no other place to tell it
  process.stdout.on('error', (error) => {
    if (isReaderGone(error)) return;
    process.exitCode = 1;
    process.stderr.write(`What was asked for could not be printed: ${error.message}.\n`);
  });
}

// A pipe says EPIPE, a terminal that was closed EIO or ENXIO.
function isReaderGone({ code }) {
  return ['EPIPE', 'EIO', 'ENXIO'].includes(code);
}
