import { answerRpc } from '@/lib/server/rpc';

export {
  answerRpc as DELETE,
  answerRpc as GET,
  answerRpc as HEAD,
  answerRpc as PATCH,
  answerRpc as POST,
  answerRpc as PUT,
};
