import type { Dice } from './dice';
import type { Life, Turns } from './turns';
import { StoreDown } from '../../../shared/use-cases/ports';

/** The probabilities of what may happen to an effect. */
export interface Faults {
  readonly crash: number;
  readonly error: number;
  /** The answer is lost, and the client retries. */
  readonly twice: number;
}

export const NO_FAULTS: Faults = { crash: 0, error: 0, twice: 0 };

export interface Process {
  readonly life: Life;
  readonly turns: Turns;
  readonly dice: Dice;
  readonly faults: Faults;
  /** Called with everything that happens, to count what the runs cover. */
  readonly seen: (what: string) => void;
  readonly onCrash: () => void;
  /** Called with each effect, for debugging a run. */
  readonly trace?: ((line: string) => void) | undefined;
}

type Act<Result> = () => Promise<Result>;

/** An effect of a process, which may crash before or after it. */
export async function effect<Result>(process: Process, name: string, act: Act<Result>): Promise<Result> {
  const { life, turns, dice, faults, seen, trace } = process;
  await turns.turn(life);
  if (dice.falls(faults.crash)) return crash(process, `crash before ${name}`);
  if (dice.falls(faults.error)) {
    seen(`error before ${name}`);
    throw new StoreDown(`before ${name}`);
  }
  let result = await act();
  trace?.(`${name} ${JSON.stringify(result)}`);
  if (dice.falls(faults.twice)) {
    seen(`${name} twice`);
    await turns.turn(life);
    result = await act();
    trace?.(`${name} ${JSON.stringify(result)} the second time`);
  }
  if (dice.falls(faults.error)) {
    seen(`error after ${name}`);
    throw new StoreDown(`after ${name}`);
  }
  if (dice.falls(faults.crash)) return crash(process, `crash after ${name}`);
  return result;
}

function crash({ life, seen, onCrash, trace }: Process, what: string): Promise<never> {
  trace?.(what);
  seen(what);
  life.isOver = true;
  onCrash();
  return new Promise(() => undefined);
}

type Method = (...given: never[]) => Promise<unknown>;

/** A port whose calls are all such effects. */
export function flaky<Port extends Readonly<Record<keyof Port, Method>>>(process: Process, port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const method = Reflect.get(target, name) as Method;
      return (...given: never[]) => effect(process, String(name), () => method(...given));
    },
  });
}

/** The same for a list that is read page by page. */
export async function* flakyPages<Item>(process: Process, name: string, pages: AsyncIterable<Item>) {
  for await (const page of pages) yield await effect(process, name, () => Promise.resolve(page));
}
