import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { type CallService, jsonService } from '../../../../shared/adapters/aws/json-service';

const SERVICE = { name: 'dynamodb', target: 'Any', version: '1.0' } as const;
const TIMEOUT_MS = 200;
const KEPT = 5;

test('when kept connections have died unheard, the second attempt is answered', async () => {
  const dead = new Set<Socket>();
  const come = new Set<Socket>();
  const server = createServer((socket) => {
    come.add(socket);
    socket.on('error', () => undefined);
    // All are asked before one is answered, so that there are so many.
    socket.on('data', () => {
      if (dead.has(socket)) return;
      if (come.size >= KEPT) for (const each of come) answer(each);
    });
  });
  await inUse(server, come, async (call) => {
    await Promise.all(Array.from({ length: KEPT }, () => call('Any', '{}')));
    for (const socket of come) dead.add(socket);
    await expect(call('Any', '{}')).resolves.toBe('{}');
    expect(come.size).toBe(KEPT + 1);
  });

  function answer(socket: Socket): void {
    if (!dead.has(socket)) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
  }
});

async function inUse(
  server: Server,
  sockets: ReadonlySet<Socket>,
  use: (call: CallService) => Promise<void>,
): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  try {
    await use(jsonService(SERVICE, place, { attempts: 3, timeoutMs: TIMEOUT_MS }));
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}
