import { StoreDown } from '../../use-cases/ports';
import { isA, readField } from './read-field';

/** A class name looks like an identifier; anything else could contain user data. */
const CLASS_NAME = /^\$?(?:[A-Z][A-Za-z]{0,60})?(?:Error|Exception)$/;

/** The class name of an error; for anything else that was thrown, `thrown string` and so on. */
export function errorName(thrown: unknown): string {
  // Bundling removes the names of classes.
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

/** The system's or network's code for a failure, if it is a common one. */
export function systemCode(code: unknown): string | undefined {
  return typeof code === 'string' && SYSTEM_CODES.has(code) ? code : undefined;
}
