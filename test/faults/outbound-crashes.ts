import { recordCalls } from '../support/recorded-calls';
import { failAt } from '../support/table';
import { SLOT, arrivals, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { TokenScan } from './token-scan';
import { type Backend, type BackendOptions, withBackend } from './backend';

/** Whoever sends dies on the way; the queue then gives the message to another. */
export function crashFaults(tokenScan: TokenScan): readonly Fault[] {
  return [
    {
      fault: 'a crash before the claim',
      expected: '1 of 1 got theirs, none twice; 0 uncertain: counted',
      observe: () => dyingAt(tokenScan, 'PutItemCommand', 'before'),
    },
    {
      fault: 'a crash after the claim',
      expected: '0 of 1 got theirs, none twice; 1 uncertain: counted',
      observe: () => dyingAt(tokenScan, 'PutItemCommand', 'after'),
    },
    {
      fault: 'a crash after the message was sent',
      expected: '1 of 1 got theirs, none twice; 1 uncertain: counted',
      observe: () => sendingOne(tokenScan, { beforeCall: dyingAfterFirst() }),
    },
    {
      fault: 'a crash after all was done, before the queue tokenScan of it',
      expected: '1 of 1 got theirs, none twice; 1 uncertain: counted',
      observe: () => sendingOne(tokenScan, { queue: { returns: onlyFirst() } }),
    },
    {
      fault: 'a crash before or after any call to the table',
      expected: 'never lost uncounted, never twice',
      observe: () => dyingAnywhere(tokenScan, 1),
    },
    {
      fault: 'the table is down from before or after any call on, for eight calls',
      expected: 'never lost uncounted, never twice',
      observe: () => dyingAnywhere(tokenScan, 8),
    },
  ];
}

/** One message is sent, in a world in which something goes wrong from the dispatch on. */
async function sendingOne(
  tokenScan: TokenScan,
  options: BackendOptions,
  spoil: (backend: Backend) => void = () => undefined,
): Promise<string> {
  return withBackend(tokenScan, options, async (backend) => {
    await subscribeChats(backend, 1);
    await backend.tick(SLOT);
    spoil(backend);
    await backend.work();
    return `${arrivals(backend, 1)}; ${backend.counted('deliver', 'uncertain')} uncertain: counted`;
  });
}

/** The commands that sending a message sends to the table, in order. */
async function commandsOfSending(tokenScan: TokenScan): Promise<readonly string[]> {
  const commands: string[] = [];
  await withBackend(tokenScan, {}, async (backend) => {
    await subscribeChats(backend, 1);
    await backend.tick(SLOT);
    const calls = recordCalls(backend.client);
    await backend.work();
    commands.push(...calls.map(({ command }) => command));
    return '';
  });
  return commands;
}

async function dyingAt(tokenScan: TokenScan, command: string, when: 'before' | 'after'): Promise<string> {
  const call = (await commandsOfSending(tokenScan)).indexOf(command) + 1;
  if (call === 0) throw new Error(`sending sends no ${command}`);
  return sendingOne(tokenScan, {}, ({ client }) => void failAt(client, { when, call }));
}

async function dyingAnywhere(tokenScan: TokenScan, times: number): Promise<string> {
  const calls = (await commandsOfSending(tokenScan)).length;
  const wrong: string[] = [];
  for (let call = 1; call <= calls; call += 1)
    for (const when of ['before', 'after'] as const) {
      const came = await sendingOne(tokenScan, {}, ({ client }) => void failAt(client, { when, call, times }));
      if (!/^(1 of 1 got theirs, none twice|0 of 1 got theirs, none twice; 1 uncertain)/.test(came))
        wrong.push(`${when} call ${call}: ${came}`);
    }
  return wrong.join(', ') || 'never lost uncounted, never twice';
}

/** The first call reaches Telegram, and whoever made it does not live to hear the answer. */
function dyingAfterFirst(): NonNullable<BackendOptions['beforeCall']> {
  const isFirst = onlyFirst();
  return (call) =>
    async (...given) => {
      const result = await call(...given);
      if (isFirst()) throw new Error('crashed after the call');
      return result;
    };
}

function onlyFirst(): () => boolean {
  let times = 0;
  return () => (times += 1) === 1;
}
