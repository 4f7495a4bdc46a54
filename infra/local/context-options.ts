import { DateTime } from 'luxon';
import { isTimeZone } from '../../shared/domain/time-zone';
import { languages } from '../../shared/language/languages';
import { UsageError, oneOf } from '../commands/command';

const LANGUAGE_CODES = languages.map(({ code }) => code);

/** The options for when, where and in which language a question is asked. */
export const CONTEXT_OPTIONS = {
  now: {
    type: 'string',
    value: 'INSTANT',
    help: 'the current time, such as 2026-09-03T06:00:00Z (default: the real one)',
  },
  zone: {
    type: 'string',
    value: 'ZONE',
    default: 'UTC',
    help: "the chat's time zone, such as Asia/Shanghai (default: UTC)",
  },
  lang: {
    type: 'string',
    value: 'CODE',
    default: languages[0].code,
    help: `the user's language: ${LANGUAGE_CODES.join(', ')} (default: ${languages[0].code})`,
  },
} as const;

export function checkedLanguage(code: string): string {
  return oneOf('language', code, LANGUAGE_CODES);
}

export function checkedTimeZone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new UsageError(`unknown time zone "${name}": use an IANA name such as Asia/Shanghai`);
}

/** A port of this machine; 0 stands for any free one. */
export function checkedPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not "${text}"`);
}

/** Undefined when it is not given. */
export function checkedInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (instant) return instant;
  throw new UsageError(`cannot read --now "${text}": use an instant such as 2026-09-03T06:00:00Z`);
}

/** An instant in ISO 8601 with its offset or Z; undefined otherwise. */
export function parseInstant(text: string): Date | undefined {
  const instant = DateTime.fromISO(text, { setZone: true });
  return instant.isValid && /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text) ? instant.toJSDate() : undefined;
}
