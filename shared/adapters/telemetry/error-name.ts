import { StoreDown } from '../../use-cases/ports';
import { isA, readField } from './read-field';

/** Names are given in code, and look like it; what looks otherwise may be anything. */
const CLASS_NAME = /^\$?(?:[A-Z][A-Za-z]{0,60})?(?:Error|Exception)$/;

/** The name of an error's class; of what is no error, `thrown string` and the like. */
export function errorName(thrown: unknown): string {
  // In a bundle classes have lost their names.
  if (isA(StoreDown, thrown)) return 'StoreDown';
  const name = readField(thrown, 'name');
  if (typeof name === 'string' && CLASS_NAME.test(name)) return name;
  if (isA(Error, thrown)) return 'Error';
  return `thrown ${thrown === null ? 'null' : typeof thrown}`;
}

const SYSTEM_CODES: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EADDRINUSE',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETUNREACH',
  'ENOENT',
  'ENOSPC',
  'ENOTFOUND',
  'EPIPE',
  'EPROTO',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** The code by which the system or the network names a failure, when it is one of the usual. */
export function systemCode(code: unknown): string | undefined {
  return typeof code === 'string' && SYSTEM_CODES.has(code) ? code : undefined;
}
