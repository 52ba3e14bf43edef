import { answerEvents } from '@/lib/server/events';

type Context = { params: Promise<{ project: string }> };

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEvents(request, (await params).project);
}
