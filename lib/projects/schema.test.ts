import { expect, test } from 'vitest';
import { formEdit, settingsEdit } from '@/lib/projects/schema';

test('a version is a number that the database could hold', () => {
  for (const edit of [settingsEdit, formEdit]) {
    expect(edit.shape.version.safeParse(7).success).toBe(true);
    expect(edit.shape.version.safeParse(99_999_999_999).success).toBe(false);
  }
});
