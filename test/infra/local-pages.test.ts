import { once } from 'node:events';
import { connect } from 'node:net';
import { type LocalPages, servePages } from '../../infra/local/local-pages';
import { portsWith } from '../support/ports';

const warnings: string[] = [];
let pages: LocalPages;
beforeAll(async () => {
  const summary = () => Promise.resolve(undefined);
  const ports = portsWith({ events: { summary } });
  pages = await servePages({ ports, port: 0, warn: (line) => warnings.push(line) });
});
afterAll(() => pages.close());

/** The first line of what is answered to a request as it is written. */
async function answerTo(request: string): Promise<string> {
  const socket = connect(Number(new URL(pages.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(`${request}\r\nhost: example.org\r\nconnection: close\r\n\r\n`);
  await once(socket, 'close');
  return answer.split('\r\n')[0] ?? '';
}

test.each([
  ['GET /en/calendar HTTP/1.1', '200 OK'],
  ['GET http://example.org/en/calendar HTTP/1.1', '200 OK'],
  ['GET http://example.org:80/en/calendar HTTP/1.1', '200 OK'],
  ['HEAD /en/calendar HTTP/1.1\r\nrange: bytes=0-10', '200 OK'],
  ['GET //example.org/en/calendar HTTP/1.1', '404 Not Found'],
  ['GET /en/%2e%2e/%2e%2e/etc/passwd HTTP/1.1', '404 Not Found'],
  ['GET /en/event/%0d%0aX-Evil:1 HTTP/1.1', '404 Not Found'],
  ['GET /en/%ff%fe HTTP/1.1', '404 Not Found'],
  ['GET /en/calendar.ics?topic=__proto__ HTTP/1.1', '404 Not Found'],
  ['GET * HTTP/1.1', '400 Bad Request'],
  ['OPTIONS * HTTP/1.1', '400 Bad Request'],
  ['GET http://[/ HTTP/1.1', '400 Bad Request'],
  ['GET /en/calendar HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked', '400 Bad Request'],
  ['TRACE /en/calendar HTTP/1.1', '405 Method Not Allowed'],
  ['POST /en/calendar HTTP/1.1', '405 Method Not Allowed'],
  [`GET /en/calendar HTTP/1.1\r\nx: ${'y'.repeat(20_000)}`, '431 Request Header Fields Too Large'],
])('%j is answered with %s, without a fault', async (request, status) => {
  expect([await answerTo(request), warnings]).toEqual([`HTTP/1.1 ${status}`, []]);
});
