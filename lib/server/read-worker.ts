// The process that reads documents: see work-pool. It runs under tsx, outside the bundle of the pages.
import { readReport } from '@/lib/report/import/read';
import type { ReadTask } from '@/lib/server/reader';
import { answerTasks } from '@/lib/server/work-answers';

answerTasks(({ file, options }: ReadTask) => readReport(file, options));
