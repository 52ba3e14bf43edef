import { expect, test } from 'vitest';
import { addLine, makeMonth, makeProject } from '@/lib/server/test-database-project';

test('lines nest five deep and no deeper', async () => {
  const { projectId, accomplishedId: blockId } = await makeMonth(await makeProject(), '2017-03');
  let parentId = await addLine({ projectId, blockId });
  for (let level = 2; level <= 5; level += 1) parentId = await addLine({ projectId, blockId, parentId });
  await expect(addLine({ projectId, blockId, parentId })).rejects.toThrow('Lines nest at most 5 deep.');
});
