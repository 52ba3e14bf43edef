import { Prisma } from '@/prisma/generated/client';

/** A row `l` of Line as JSON in the shape of `line`. */
export const lineJson = Prisma.sql`
  json_build_object('id', l."id", 'parentId', l."parentId", 'position', l."position", 'kind', l."kind", 'markdown', l."markdown",
    'starred', l."starred", 'version', l."version")`;
