import { recordCalls } from '../support/recorded-calls';
import { failAt } from '../support/table';
import { SLOT, arrivals, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { Heard } from './heard';
import { type Office, type OfficeOptions, inOffice } from './office';

/** Whoever sends dies on the way; the queue then gives the message to another. */
export function crashFaults(heard: Heard): readonly Fault[] {
  return [
    {
      fault: 'a crash before the claim',
      expected: '1 of 1 got theirs, none twice; 0 uncertain: counted',
      see: () => dyingAt(heard, 'PutItemCommand', 'before'),
    },
    {
      fault: 'a crash after the claim',
      expected: '0 of 1 got theirs, none twice; 1 uncertain: counted',
      see: () => dyingAt(heard, 'PutItemCommand', 'after'),
    },
    {
      fault: 'a crash after the message was sent',
      expected: '1 of 1 got theirs, none twice; 1 uncertain: counted',
      see: () => sendingOne(heard, { beforeCall: dyingAfterFirst() }),
    },
    {
      fault: 'a crash after all was done, before the queue heard of it',
      expected: '1 of 1 got theirs, none twice; 1 uncertain: counted',
      see: () => sendingOne(heard, { queue: { returns: onlyFirst() } }),
    },
    {
      fault: 'a crash before or after any call to the table',
      expected: 'never lost uncounted, never twice',
      see: () => dyingAnywhere(heard),
    },
  ];
}

/** One message is sent, in a world in which something goes wrong from the dispatch on. */
async function sendingOne(
  heard: Heard,
  options: OfficeOptions,
  spoil: (office: Office) => void = () => undefined,
): Promise<string> {
  return inOffice(heard, options, async (office) => {
    await subscribeChats(office, 1);
    await office.tick(SLOT);
    spoil(office);
    await office.work();
    return `${arrivals(office, 1)}; ${office.counted('deliver', 'uncertain')} uncertain: counted`;
  });
}

/** The commands that sending a message sends to the table, in order. */
async function commandsOfSending(heard: Heard): Promise<readonly string[]> {
  const commands: string[] = [];
  await inOffice(heard, {}, async (office) => {
    await subscribeChats(office, 1);
    await office.tick(SLOT);
    const calls = recordCalls(office.client);
    await office.work();
    commands.push(...calls.map(({ command }) => command));
    return '';
  });
  return commands;
}

async function dyingAt(heard: Heard, command: string, when: 'before' | 'after'): Promise<string> {
  const call = (await commandsOfSending(heard)).indexOf(command) + 1;
  if (call === 0) throw new Error(`sending sends no ${command}`);
  return sendingOne(heard, {}, ({ client }) => void failAt(client, { when, call }));
}

async function dyingAnywhere(heard: Heard): Promise<string> {
  const calls = (await commandsOfSending(heard)).length;
  const wrong: string[] = [];
  for (let call = 1; call <= calls; call += 1)
    for (const when of ['before', 'after'] as const) {
      const came = await sendingOne(heard, {}, ({ client }) => void failAt(client, { when, call }));
      if (!/^(1 of 1 got theirs, none twice|0 of 1 got theirs, none twice; 1 uncertain)/.test(came))
        wrong.push(`${when} call ${call}: ${came}`);
    }
  return wrong.join(', ') || 'never lost uncounted, never twice';
}

/** The first call reaches Telegram, and whoever made it does not live to hear the answer. */
function dyingAfterFirst(): NonNullable<OfficeOptions['beforeCall']> {
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
