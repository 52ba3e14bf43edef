import { database } from '@/lib/server/db';
import { logTrouble } from '@/lib/server/log';

/** Whether this process can do its work: 200 where the database answers, 503 where it does not. */
export async function answerHealth(): Promise<Response> {
  try {
    await database().$queryRaw`select 1 from "Project" limit 1`;
    return Response.json({ status: 'well' }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const number = logTrouble('health', error);
    const message = `The database does not answer; the log has the details under ${number}.`;
    return Response.json({ status: 'ill', message }, { status: 503, headers: { 'cache-control': 'no-store' } });
  }
}
