import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { type FaultReport, describeFault } from '../../../../shared/adapters/telemetry/describe-fault';
import { formatFault } from '../../../../shared/adapters/telemetry/format-fault';
import { logLine } from '../../../../shared/adapters/telemetry/log-line';
import { TelegramError } from '../../../../shared/adapters/telegram/telegram-error';
import { StoreDown } from '../../../../shared/use-cases/ports';
import { MARKER, anyFault } from '../../../support/any-fault';

const BLOCKED = 'Forbidden: bot was blocked by the user';
const QUOTING = 'Bad Request: can\'t parse entities: unexpected end tag "Anna"';
const REQUEST_ID = 'P4RA3N7SHDTVBIMQ0DLUEI0ELNVV4KQNSO5AEMVJF66Q9ASUAAJG';

/** An error of the AWS SDK. */
function awsError(name: string, metadata: object, message = 'The table of Anna'): Error {
  return bare(Object.assign(new Error(message), { name, $fault: 'client', $metadata: metadata }));
}

/** With no stack to look at. */
function bare<T extends Error>(error: T): T {
  error.stack = '';
  return error;
}

test.each<[what: string, thrown: unknown, report: FaultReport, line: string]>([
  [
    'a refusal of Telegram in its fixed words',
    new TelegramError('sendMessage', 'refused', BLOCKED, 403),
    { name: 'TelegramError', method: 'sendMessage', kind: 'refused', status: 403, description: BLOCKED },
    `TelegramError (sendMessage refused, 403, ${BLOCKED})`,
  ],
  [
    'a refusal that quotes',
    new TelegramError('sendMessage', 'refused', QUOTING, 400),
    { name: 'TelegramError', method: 'sendMessage', kind: 'refused', status: 400 },
    'TelegramError (sendMessage refused, 400)',
  ],
  [
    'a flood limit',
    new TelegramError('sendDocument', 'refused', 'Too Many Requests: retry after 10072', 429, { retryAfter: 10_072 }),
    { name: 'TelegramError', method: 'sendDocument', kind: 'refused', status: 429, retryAfter: 10_072 },
    'TelegramError (sendDocument refused, 429, again in 10072 s)',
  ],
  [
    'no answer of Telegram',
    new TelegramError('getUpdates', 'unreachable', 'no answer (ECONNREFUSED)'),
    { name: 'TelegramError', method: 'getUpdates', kind: 'unreachable', code: 'ECONNREFUSED' },
    'TelegramError (getUpdates unreachable, ECONNREFUSED)',
  ],
  [
    'no answer in time',
    new TelegramError('getMe', 'unreachable', 'no answer in time'),
    { name: 'TelegramError', method: 'getMe', kind: 'unreachable', description: 'no answer in time' },
    'TelegramError (getMe unreachable, no answer in time)',
  ],
  [
    'a refusal of AWS',
    awsError('ValidationException', { httpStatusCode: 400, requestId: REQUEST_ID, attempts: 1 }),
    { name: 'ValidationException', status: 400, requestId: REQUEST_ID },
    `ValidationException (400, request ${REQUEST_ID})`,
  ],
  [
    'another service of AWS',
    awsError('ThrottlingException', { httpStatusCode: 400, requestId: '0f0a1b2c-aaaa-bbbb-cccc-0123456789ab' }),
    { name: 'ThrottlingException', status: 400, requestId: '0f0a1b2c-aaaa-bbbb-cccc-0123456789ab' },
    'ThrottlingException (400, request 0f0a1b2c-aaaa-bbbb-cccc-0123456789ab)',
  ],
  [
    'a store that is down',
    bare(
      new StoreDown('DynamoDB', {
        cause: Object.assign(awsError('Error', { attempts: 3 }, 'connect ECONNREFUSED 10.0.0.1'), {
          code: 'ECONNREFUSED',
        }),
      }),
    ),
    { name: 'StoreDown', cause: { name: 'Error', code: 'ECONNREFUSED' } },
    'StoreDown, caused by Error (ECONNREFUSED)',
  ],
  [
    'causes, two at most',
    bare(new Error('1', { cause: bare(new TypeError('2', { cause: { cause: 'Anna' } })) })),
    { name: 'Error', cause: { name: 'TypeError', cause: { name: 'thrown object' } } },
    'Error, caused by TypeError, caused by thrown object',
  ],
  ['a name that is none', bare(Object.assign(new Error(), { name: 'Anna' })), { name: 'Error' }, 'Error'],
  ['text', 'Anna', { name: 'thrown string' }, 'thrown string'],
  ['nothing', undefined, { name: 'thrown undefined' }, 'thrown undefined'],
  ['null', null, { name: 'thrown null' }, 'thrown null'],
  ['an object', { message: 'Anna' }, { name: 'thrown object' }, 'thrown object'],
  ['a function', () => 'Anna', { name: 'thrown function' }, 'thrown function'],
])('%s', (_what, thrown, report, line) => {
  expect(JSON.parse(JSON.stringify(describeFault(thrown)))).toEqual(report);
  expect(formatFault(describeFault(thrown))).toBe(line);
});

const ROOT = process.cwd();
const HERE = 'test/shared/adapters/telemetry/describe-fault.test.ts';

test('another error is known by where it came from, relative to the bundle', () => {
  const report = describeFault(new RangeError('of Anna\n    at Anna (/home/anna/Anna.ts:1:1)\nand more'));
  expect(report.name).toBe('RangeError');
  expect(report.frames?.[0]).toMatch(new RegExp(`^${HERE}:\\d+:\\d+$`));
  expect(report.frames?.length).toBeLessThanOrEqual(4);
  expect(formatFault(report)).toMatch(new RegExp(`^RangeError at ${HERE}:\\d+:\\d+$`));
});

test.each([
  ['a function', `    at f (${ROOT}/${HERE}:1:2)`, [`${HERE}:1:2`]],
  ['none', `    at ${ROOT}/${HERE}:1:2`, [`${HERE}:1:2`]],
  ['an ES module', `    at async f (${pathToFileURL(join(ROOT, HERE)).href}:1:23456)`, [`${HERE}:1:23456`]],
  ['no file', `    at f (${ROOT}/shared/anna.ts:1:2)`, []],
  ['a folder', `    at f (${ROOT}/shared:1:2)`, []],
  ['no code', `    at f (${ROOT}/README.md:1:2)`, []],
  ['a file elsewhere', '    at f (/usr/lib/anna.js:1:2)', []],
  ['a way out', `    at f (${ROOT}/shared/../${HERE}:1:2)`, []],
  ['Node', '    at node:internal/process/task_queues:95:5', []],
  ['what is no place', `    at f (${ROOT}/${HERE}:1:2) Anna`, []],
])('a frame of %s', (_of, line, frames) => {
  const error = Object.assign(new Error(), { stack: `Error: a\n${line}` });
  expect(describeFault(error).frames ?? []).toEqual(frames);
});

test('a refusal of AWS is also known by where it came from', () => {
  const error = Object.assign(new Error('The table of Anna'), { $metadata: { httpStatusCode: 400 } });
  expect(describeFault(error)).toMatchObject({ status: 400, frames: [expect.stringContaining(HERE) as string] });
});

test('a root of its own, and frames of it only', () => {
  const error = Object.assign(new Error(), {
    stack: `Error\n    at ${ROOT}/jest.config.cjs:1:1\n    at ${ROOT}/${HERE}:2:1`,
  });
  expect(describeFault(error, join(ROOT, 'test')).frames).toEqual([HERE.replace('test/', '') + ':2:1']);
});

test('nothing that is in an error comes out of its report', () => {
  fc.assert(
    fc.property(anyFault, (thrown) => {
      const fault = describeFault(thrown);
      const entry = { function: 'webhook', outcome: 'given-up', update: 'message', ms: 1, fault };
      for (const text of [logLine(entry), formatFault(fault)]) {
        expect(text).not.toContain(MARKER);
        expect(text).not.toMatch(/\d{8,10}:|[A-Za-z0-9_-]{35}/);
        expect(text).not.toContain('\n');
        expect(text.length).toBeLessThan(2000);
      }
    }),
    { numRuns: 2000 },
  );
});
