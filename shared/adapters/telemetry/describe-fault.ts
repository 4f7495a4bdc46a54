import { isFixedText } from '../telegram/known-texts';
import { TelegramError } from '../telegram/telegram-error';
import { errorName, systemCode } from './error-name';
import { isA, readField } from './read-field';
import { stackFrames } from './stack-frames';

/** What of a fault may be logged: nothing that can quote a user, a name or the token. */
export interface FaultReport {
  readonly name: string;
  /** ECONNREFUSED and the like. */
  readonly code?: string | undefined;
  /** The HTTP status of a refusal by Telegram or AWS. */
  readonly status?: number | undefined;
  /** Present for a call of Telegram. */
  readonly method?: string | undefined;
  readonly kind?: TelegramError['kind'] | undefined;
  /** In seconds. */
  readonly retryAfter?: number | undefined;
  /** Telegram's words, when they are always the same. */
  readonly description?: string | undefined;
  /** Present for a call of AWS. */
  readonly requestId?: string | undefined;
  /** `shared/adapters/x.ts:12:5`, the innermost first. */
  readonly frames?: readonly string[] | undefined;
  readonly cause?: FaultReport | undefined;
}

const MOST_CAUSES = 2;

/**
 * Describes anything that was thrown, and never throws. Messages are left out, for they may quote input. Paths are
 * relative to the root, where the bundle lies; in Lambda that is the working directory.
 */
export function describeFault(thrown: unknown, root?: string): FaultReport {
  return describe(thrown, root, MOST_CAUSES);
}

function describe(thrown: unknown, root: string | undefined, causes: number): FaultReport {
  const cause = causes > 0 ? readField(thrown, 'cause') : undefined;
  return {
    name: errorName(thrown),
    code: systemCode(readField(thrown, 'code')),
    ...particulars(thrown, root),
    ...(cause !== undefined && cause !== null && { cause: describe(cause, root, causes - 1) }),
  };
}

function particulars(thrown: unknown, root: string | undefined): Partial<FaultReport> {
  if (isA(TelegramError, thrown)) return ofTelegram(thrown);
  const metadata = readField(thrown, '$metadata');
  const ofAws = typeof metadata === 'object' && metadata !== null ? awsFacts(metadata) : {};
  return { ...ofAws, frames: framesOf(thrown, root) };
}

const METHOD = /^(?:answer|copy|delete|edit|forward|get|leave|pin|send|set|unpin)[A-Z][A-Za-z]{1,40}$/;
const KINDS: readonly TelegramError['kind'][] = ['refused', 'unreadable', 'unreachable', 'unconnected'];

/** As the transport says it. */
const UNANSWERED = /^no answer \((\w+)\)$/;

/** The types hold for what our transport throws; a log must cope with an error of any origin. */
function ofTelegram(error: TelegramError): Partial<FaultReport> {
  const description = readField(error, 'description');
  const text = typeof description === 'string' ? description : '';
  const kind = readField(error, 'kind');
  return {
    method: matching(METHOD, readField(error, 'method')),
    kind: KINDS.find((each) => each === kind),
    status: whole(readField(error, 'status'), 999),
    retryAfter: whole(readField(error, 'retryAfter'), 9_999_999),
    description: isFixedText(text) ? text : undefined,
    code: systemCode(UNANSWERED.exec(text)?.[1]),
  };
}

/** DynamoDB gives 52 characters, other services a UUID. */
const REQUEST_ID = /^(?:[A-Z0-9]{52}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Errors of the AWS SDK have metadata. Source: @smithy/types, MetadataBearer. */
function awsFacts(metadata: object): Partial<FaultReport> {
  return {
    status: whole(readField(metadata, 'httpStatusCode'), 999),
    requestId: matching(REQUEST_ID, readField(metadata, 'requestId')),
  };
}

function framesOf(thrown: unknown, root: string | undefined): readonly string[] | undefined {
  try {
    const frames = stackFrames(readField(thrown, 'stack'), root ?? process.cwd());
    return frames.length > 0 ? frames : undefined;
  } catch {
    // The working directory is gone, or cannot be looked into.
    return undefined;
  }
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function whole(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
}
