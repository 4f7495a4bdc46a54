import { createInterface } from 'node:readline';
import { parseUpdate } from '../../shared/adapters/telegram/parse-update';
import { parseInstant } from './context-options';
import type { LocalBot } from './local-bot';
import { LOCAL_BOT_INFO } from './local-bot-info';
import type { LocalClock } from './local-clock';
import { localTelegram } from './local-telegram';
import { parseJson } from './parse-json';

export interface MachineOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly warn: (line: string) => void;
  readonly language: string;
  readonly clock: LocalClock;
  readonly lastUpdateId: number;
  /** Ends it as the end of the input does. */
  readonly signal?: AbortSignal;
}

/** What an input line asks for. */
type Step =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'update'; readonly update: NonNullable<ReturnType<typeof parseUpdate>> }
  | { readonly do: 'set-clock' | 'tick'; readonly instant: Date }
  | { readonly do: 'nothing'; readonly fault?: string };

/** The bot for other programs: a line in, the Bot API calls it brings about out, until the input ends. */
export async function runMachineMode(bot: LocalBot, options: MachineOptions): Promise<void> {
  const { input, output, clock, language, warn, lastUpdateId, signal } = options;
  const print = (value: object) => output.write(`${JSON.stringify(value)}\n`);
  const telegram = localTelegram({
    language,
    clock,
    bot: LOCAL_BOT_INFO,
    lastUpdateId,
    onCall: (method, payload) => print({ call: { method, payload } }),
  });
  // The clock stands still between the lines, so there is nothing to wait for.
  const schedule = await bot.schedule(telegram.call, () => Promise.resolve());
  let number = 0;
  for await (const line of createInterface({ input, signal })) {
    number += 1;
    const step = stepIn(line);
    switch (step.do) {
      case 'say':
        await bot.handleUpdate(telegram.message(step.text), telegram.call);
        break;
      case 'update':
        await bot.handleUpdate(telegram.pass(step.update), telegram.call);
        break;
      case 'set-clock':
        clock.set(step.instant);
        break;
      case 'tick':
        clock.set(step.instant);
        await schedule.run(step.instant);
        break;
      case 'nothing':
        if (step.fault !== undefined) warn(`line ${number}: ${step.fault}`);
        break;
    }
    print({ done: number });
  }
}

function stepIn(line: string): Step {
  const text = line.trim();
  if (!text) return { do: 'nothing' };
  if (!/^[{["]/.test(text)) return { do: 'say', text };
  const parsed = parseJson(text);
  if ('fault' in parsed) return { do: 'nothing', fault: parsed.fault };
  return typeof parsed.value === 'string' ? { do: 'say', text: parsed.value } : stepOf(parsed.value);
}

function stepOf(value: unknown): Step {
  const given = typeof value === 'object' && value !== null ? value : {};
  if ('update' in given) {
    const update = parseUpdate(given.update);
    return update ? { do: 'update', update } : { do: 'nothing', fault: '"update" is not an Update of the Bot API' };
  }
  // The schedule's tick sets the clock too.
  const [name, text] =
    'tick' in given ? ['tick', given.tick] : 'now' in given ? ['now', given.now] : [undefined, undefined];
  if (name === undefined) return { do: 'nothing', fault: 'expected text, or an object with "update", "tick" or "now"' };
  const instant = typeof text === 'string' ? parseInstant(text) : undefined;
  return instant
    ? { do: name === 'tick' ? 'tick' : 'set-clock', instant }
    : {
        do: 'nothing',
        fault: `"${name}" must be an instant such as 2026-09-03T06:00:00Z, not ${JSON.stringify(text)}`,
      };
}
