import { answerRest } from '@/lib/server/rest';

export {
  answerRest as DELETE,
  answerRest as GET,
  answerRest as HEAD,
  answerRest as PATCH,
  answerRest as POST,
  answerRest as PUT,
};
