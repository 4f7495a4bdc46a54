import fc from 'fast-check';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { StoreDown } from '../../shared/use-cases/ports';

/** Part of every secret text in these faults. */
export const MARKER = 'Zq7Anna';

const anyToken = fc.stringMatching(/^\d{8,10}:[A-Za-z0-9_-]{35}$/);
const PROJECT = process.cwd();

/** A user's text, a name or the token, as careless code may put it into an error. */
export const anySecret: fc.Arbitrary<string> = fc
  .tuple(
    anyToken,
    fc.constantFrom(MARKER, `${MARKER} Иванова`, `\n${MARKER}\n`, `/bot${MARKER}/sendMessage`),
    fc.constantFrom(
      '',
      '\n    at ',
      '\n    at Object.<anonymous> (',
      `\n    at ${PROJECT}/shared/`,
      `\n    at f (${PROJECT}/`,
      `\n    at f (file://${PROJECT}/shared/domain/../`,
      'Bad Request: chat not found ',
      'no answer (',
    ),
    fc.constantFrom('', '.ts:1:1)', '.ts:12:5', ')', 'Error', 'Exception', '/../action.ts:1:1'),
  )
  .map(([token, marker, before, after]) => [before, marker, token, after].join(''))
  .chain((text) => fc.constantFrom(text, text.replace(/\d{8,10}:.{35}/, '')));

/** Fields that errors usually have, and some they do not. */
const FIELDS = [
  'name',
  'message',
  'stack',
  'code',
  'cause',
  'method',
  'kind',
  'description',
  'status',
  'retryAfter',
  'errors',
  '$metadata',
  '$response',
  'requestId',
  'toString',
  'text',
];

type Make = (secret: string) => unknown;

const MAKERS: readonly Make[] = [
  (secret) => new Error(secret),
  (secret) => new StoreDown(secret, { cause: new TypeError(secret, { cause: secret }) }),
  (secret) => new TelegramError(secret, 'refused', secret, 400, { retryAfter: 5 }),
  (secret) => new TelegramError('sendMessage', 'unreachable', `no answer (${secret})`),
  (secret) => new AggregateError([new Error(secret)], secret, { cause: { cause: { cause: secret } } }),
  (secret) => new DOMException(secret, secret),
  (secret) => ({ $metadata: { httpStatusCode: secret, requestId: secret }, name: secret, message: secret }),
  (secret) => Object.assign(new Error(secret), { $metadata: { httpStatusCode: 400, requestId: secret } }),
  (secret) => secret,
  (secret) => Symbol(secret),
  (secret) => ({ [secret]: secret, message: secret }),
  (secret) => [secret],
  // A function gets its name from its key, and the stack has it.
  (secret) => thrownBy({ [secret]: () => new URL(secret) }[secret]),
  (secret) => thrownBy({ [secret]: () => JSON.parse(secret) as unknown }[secret]),
];

/** Anything that can be thrown, with the secret in every part of it. */
export const anyFault: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(...MAKERS),
    anySecret,
    fc.dictionary(fc.constantFrom(...FIELDS), anySecret, { maxKeys: 6 }),
    fc.constantFrom<Finish[]>(asIt, asIt, Object.freeze, circular, hostile),
  )
  .map(([make, secret, fields, finish]) => finish(withFields(make(secret), fields)));

type Finish = (fault: unknown) => unknown;

function asIt(fault: unknown): unknown {
  return fault;
}

function withFields(fault: unknown, fields: Readonly<Record<string, string>>): unknown {
  if (typeof fault !== 'object' || fault === null) return fault;
  for (const [name, value] of Object.entries(fields))
    Reflect.defineProperty(fault, name, { value, configurable: true, enumerable: true, writable: true });
  return fault;
}

function circular(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null ? Object.assign(fault, { cause: fault }) : fault;
}

/** Any other access throws it. */
function hostile(fault: unknown): unknown {
  if (typeof fault !== 'object' || fault === null) return fault;
  let looks = 0;
  const look = <T>(value: () => T): T => {
    looks += 1;
    if (looks % 2 === 0) throw fault as Error;
    return value();
  };
  return new Proxy(fault, {
    get: (target, key) => look((): unknown => Reflect.get(target, key)),
    getPrototypeOf: (target) => look(() => Reflect.getPrototypeOf(target)),
  });
}

function thrownBy(throwing: (() => unknown) | undefined): unknown {
  try {
    return throwing?.();
  } catch (error) {
    return error;
  }
}
