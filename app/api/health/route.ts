import { answerHealth } from '@/lib/server/health';

export { answerHealth as GET };

export const dynamic = 'force-dynamic';
