import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { router } from '@/lib/server/router';

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

let made: Promise<OpenAPI.Document> | undefined;

/** The OpenAPI document of the REST API; the same for everybody. */
export function restSpec(): Promise<OpenAPI.Document> {
  made ??= generator.generate(router, {
    info: {
      title: 'Lunation',
      version: '1',
      description:
        'Requests carry the cookie of a signed-in session. What is not yours to see is answered as not found.',
    },
    servers: [{ url: '/api' }],
  });
  return made;
}
