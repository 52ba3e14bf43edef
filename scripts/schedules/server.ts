import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doorOf } from '@/scripts/serve/doors';

// Lunation without its pages, in a process that may be killed: tells its port, and ends with the process that started it.
const server = createServer((request, response) => doorOf(request.url ?? '')?.(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port)); // one that listens to a port has one
process.once('disconnect', () => process.exit());
