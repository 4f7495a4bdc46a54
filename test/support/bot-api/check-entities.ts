import { type Fault, isRecord, pathTo } from './fault';

interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

export function isEntity(value: unknown): value is Entity {
  return isRecord(value) && typeof value['type'] === 'string' && ['offset', 'length'].every((key) => key in value);
}

const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
const QUOTES = new Set(['blockquote', 'expandable_blockquote']);
const CODES = new Set(['code', 'pre']);

/**
 * What is wrong with where entities stand: within the text, between whole characters, and one in another only as
 * may be. Source: https://core.telegram.org/bots/api#formatting-options
 */
export function checkEntities(text: string, entities: readonly Entity[], path: string): Fault[] {
  return entities.flatMap((entity, index) => {
    const faults = [
      placeFault(text, entity),
      ...entities.slice(0, index).flatMap((other, at) => {
        const fault = pairFault(entity, other);
        return fault && `${fault} of [${at}]`;
      }),
    ];
    return faults.flatMap((message) => (message === undefined ? [] : [{ path: pathTo(path, index), message }]));
  });
}

function placeFault(text: string, { offset, length }: Entity): string | undefined {
  if (offset + length > text.length) return `ends at ${offset + length}, the text at ${text.length}`;
  if (splitsCharacter(text, offset) || splitsCharacter(text, offset + length)) return 'splits a surrogate pair';
  return undefined;
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}

/** What is wrong between two entities: an end of a sentence that goes on with the other's place. */
function pairFault(one: Entity, other: Entity): string | undefined {
  if (end(one) <= other.offset || end(other) <= one.offset) return undefined;
  const isSame = one.offset === other.offset && end(one) === end(other);
  if (isSame) return mayHold(one.type, other.type) || mayHold(other.type, one.type) ? undefined : refusal(one, other);
  if (holds(one, other)) return mayHold(one.type, other.type) ? undefined : refusal(one, other);
  if (holds(other, one)) return mayHold(other.type, one.type) ? undefined : refusal(one, other);
  return `${one.type} overlaps in part the ${other.type}`;
}

function refusal(one: Entity, other: Entity): string {
  return `${one.type} cannot share the text with the ${other.type}`;
}

function mayHold(outer: string, inner: string): boolean {
  if (CODES.has(outer)) return false;
  if (QUOTES.has(outer)) return !QUOTES.has(inner);
  return STYLES.has(outer) ? !CODES.has(inner) : STYLES.has(inner);
}

function holds(outer: Entity, inner: Entity): boolean {
  return outer.offset <= inner.offset && end(inner) <= end(outer);
}

function end({ offset, length }: Entity): number {
  return offset + length;
}
