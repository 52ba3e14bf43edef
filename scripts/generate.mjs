// Generates the database client into prisma/generated, for those who changed the schema.
import { generateClient } from './setup.mjs';

await generateClient();
