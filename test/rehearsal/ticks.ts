import { setTimeout as pauseFor } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionNameOf } from '../../infra/deployment';
import type { FakeTelegram } from '../support/fake-telegram';
import { type Emulator, asClient } from './emulator';
import type { Bot } from './setup';

const PATIENCE_MS = 30_000;
const POLL_MS = 250;
/** How long to wait before concluding that no message comes. */
const SILENCE_MS = 4000;

/** Runs the schedule of a bot as if it were that instant (ISO 8601); gives the error, if there is one. */
export async function fireAt(tick: string, { id }: Pick<Bot, 'id'>, emulator: Emulator): Promise<string> {
  const Payload = JSON.stringify({ tick, rehearsal: true });
  const invoke = new InvokeCommand({ FunctionName: functionNameOf(id, 'dispatch'), Payload });
  const { FunctionError } = await new LambdaClient(asClient(emulator)).send(invoke);
  return FunctionError ?? 'fired';
}

/** Waits for messages, and for that many at least; gives their texts. */
export async function sent(telegram: FakeTelegram, atLeast = 1): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS;
  const texts: string[] = [];
  while (texts.length < atLeast && Date.now() < deadline) {
    await pauseFor(POLL_MS);
    texts.push(...textsIn(telegram));
  }
  // A duplicate would arrive within this time.
  await pauseFor(4 * POLL_MS);
  return [...texts, ...textsIn(telegram)];
}

/** Waits long enough for a message to come; gives the texts of those that did. */
export async function silence(telegram: FakeTelegram): Promise<string[]> {
  await pauseFor(SILENCE_MS);
  return textsIn(telegram);
}

function textsIn(telegram: FakeTelegram): string[] {
  const messages = telegram.take().filter(({ method }) => method === 'sendMessage');
  return messages.map(({ payload }) => String(payload['text']));
}
