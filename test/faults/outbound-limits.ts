import { Template } from 'aws-cdk-lib/assertions';
import { alarmsRaised } from '../support/alarms';
import { refuse } from '../support/telegram-failures';
import { stackWith } from '../support/stack';
import { MANY, SLOT, arrivals, broadcast, silenceAfter, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { TokenScan } from './token-scan';
import { withBackend } from './backend';

/** Troubles that last, against what the stack has for them: its alarms, and how often its queue gives a message. */
export function limitFaults(tokenScan: TokenScan): readonly Fault[] {
  const template = deployed();
  return [
    {
      fault: '401 for 10 minutes',
      expected: `silence for 900 s; alarm: telegram-401; ${MANY} of ${MANY} got theirs, none twice`,
      observe: () => unknownToken(tokenScan, template, 10 * 60),
    },
    {
      fault: 'refused connections for 2 hours',
      expected: '10 of 10 got theirs, none twice',
      observe: () => nobodyThere(tokenScan, template, 2 * 3600),
    },
  ];
}

async function unknownToken(tokenScan: TokenScan, template: () => Template, seconds: number): Promise<string> {
  let from = Infinity;
  const answers = ({ at }: { readonly at: number }) => {
    from = Math.min(from, at);
    return at < from + seconds ? refuse(401, 'Unauthorized') : undefined;
  };
  return broadcast(tokenScan, { chats: MANY, answers }, (backend) => {
    const alarms = alarmsRaised(template(), 'Deliver', backend.lines);
    return [silenceAfter(backend, 900), `alarm: ${alarms.join(', ') || 'none'}`, arrivals(backend, MANY)].join('; ');
  });
}

async function nobodyThere(tokenScan: TokenScan, template: () => Template, seconds: number): Promise<string> {
  return withBackend(tokenScan, { queue: { mostReceives: mostReceives(template()) } }, async (backend) => {
    await subscribeChats(backend, 10);
    await backend.tick(SLOT);
    await backend.telegram.leave();
    const back = backend.time.sleep(seconds * 1000).then(() => backend.telegram.comeBack());
    await Promise.all([backend.work(), back]);
    return arrivals(backend, 10);
  });
}

interface QueueResource {
  readonly Properties: { readonly RedrivePolicy: { readonly maxReceiveCount: number } };
}

/** How often the queue gives out a message before it lays it aside. */
function mostReceives(template: Template): number {
  const withRedrive = { Properties: { RedrivePolicy: {} } };
  const [queue] = Object.values(template.findResources('AWS::SQS::Queue', withRedrive)) as QueueResource[];
  if (!queue) throw new Error('no queue lays anything aside');
  return queue.Properties.RedrivePolicy.maxReceiveCount;
}

/** The template of the stack, made when it is first asked for. */
function deployed(): () => Template {
  let made: Template | undefined;
  return () => (made ??= Template.fromStack(stackWith().stack));
}
