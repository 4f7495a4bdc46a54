import type { Separator, Token, TokenList } from './token';

/**
 * Numbers written together (2015-09-03, 9/3, 192.168.0.1) are one thing: a date in digits, two ends of a range, or no
 * date at all. The first number of a date in digits gets `parts` and `separator`, and no date begins at the others.
 */
export function markClusters(tokens: TokenList): void {
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens.at(at);
    if (first.form !== 'digits') continue;
    let last = at;
    while (isJoined(tokens, last)) last += 2;
    if (last > at) markCluster(tokens, at, last);
    at = last;
  }
}

type Joint = Separator | 'colon' | 'comma';

/** Whether the number at that place and the next one are written together. */
function isJoined(tokens: TokenList, at: number): boolean {
  const next = tokens.at(at + 2);
  return next.form === 'digits' && next.glued && tokens.at(at + 1).glued && jointAt(tokens, at) !== undefined;
}

function jointAt(tokens: TokenList, at: number): Joint | undefined {
  const sign = tokens.at(at + 1);
  switch (sign.value) {
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return 'hyphen';
    case 0x2f:
      return 'slash';
    case 0x2e:
      return sign.word.sign === 'dot' ? 'dot' : undefined;
    case 0xb7:
    case 0x30fb:
    case 0x2022:
      return 'middle-dot';
    case 0x3a:
      return 'colon';
    case 0x2c:
      /** 1,5; but 08/12,15 is a date. */
      return tokens.at(at + 2).digits <= 3 && tokens.at(at - 1).value !== 0x2f ? 'comma' : undefined;
    default:
      return undefined;
  }
}

function markCluster(tokens: TokenList, first: number, last: number): void {
  let joints = 0;
  let hyphens = 0;
  for (let at = first; at < last; at += 2) {
    const joint = jointAt(tokens, at) ?? 'colon';
    joints |= BITS[joint];
    if (joint === 'hyphen') hyphens++;
  }
  /** 9/1-9/3: one hyphen among more slashes. */
  const dashed = joints === (BITS.hyphen | BITS.slash) && hyphens === 1 && last - first > 4;
  const splitter = dashed ? 'hyphen' : SPLITTERS.get(joints);
  if (splitter === undefined) {
    if (joints & (joints - 1) || !markPart(tokens, first, last)) refuse(tokens, first, last);
    return;
  }
  let middle = first;
  while (jointAt(tokens, middle) !== splitter) middle += 2;
  const whole = markPart(tokens, first, middle) && markPart(tokens, middle + 2, last);
  if (!whole) refuse(tokens, first, last);
}

const BITS: Readonly<Record<Joint, number>> = {
  hyphen: 1,
  slash: 2,
  dot: 4,
  'middle-dot': 8,
  colon: 16,
  comma: 32,
};

/** In a mixture one sign joins the numbers of a date and the other the two dates. */
const SPLITTERS: ReadonlyMap<number, Joint> = new Map<number, Joint>([
  [BITS.hyphen | BITS.slash, 'slash'],
  [BITS.hyphen | BITS.dot, 'hyphen'],
  [BITS.hyphen | BITS['middle-dot'], 'hyphen'],
  [BITS.slash | BITS.dot, 'slash'],
]);

/** Marks numbers joined by one sign; false when they cannot be dates. */
function markPart(tokens: TokenList, first: number, last: number): boolean {
  const count = (last - first) / 2 + 1;
  if (count === 1) return true;
  if (count > 3) return false;
  const joint = jointAt(tokens, first);
  if (joint === undefined || joint === 'colon' || joint === 'comma') return false;
  for (let at = first; at < last; at += 2) if (jointAt(tokens, at) !== joint) return false;
  const shape = shapeOf(tokens, first, last);
  if (
    count === 2 &&
    (isRange(shape, joint, tokens.at(first), tokens.at(last), tokens.at(last + 1)) || isNight(tokens, first, joint))
  )
    return true;
  if (!SHAPES[joint].has(shape)) return false;
  const start = tokens.at(first);
  if (start.kind !== 'none') {
    start.parts = count;
    start.separator = joint;
  }
  for (let at = first + 2; at <= last; at += 2) tokens.at(at).kind = 'none';
  return true;
}

/** How many digits each number has, one or two being the same: 3/9/2015 is `224`. */
function shapeOf(tokens: TokenList, first: number, last: number): string {
  let shape = '';
  for (let at = first; at <= last; at += 2) {
    const { digits, suffix } = tokens.at(at);
    shape += suffix === undefined ? String(digits === 1 ? 2 : digits) : 's';
  }
  return shape;
}

/** 1914-1918, 1914-18, 13-15, 1980/81, 2006/2007: two numbers with a range between them. */
function isRange(shape: string, joint: Separator, first: Token, second: Token, next: Token): boolean {
  if (joint === 'hyphen')
    return shape.includes('s') || RANGES.has(shape) || (shape === '42' && isLaterYear(first, second));
  if (joint === 'slash' && shape === '33' && next.word.era) return true;
  return (
    (joint === 'slash' && (shape === '44' || (shape === '42' && isLaterYear(first, second)))) || shape.includes('s')
  );
}

/** 1914-18 and 1999/15, but 1985-21 is spring in ISO 8601-2, and 2015-13 is nothing. */
function isLaterYear(first: Token, second: Token): boolean {
  return second.value > 12 && second.value > first.value % 100;
}

/** 8/9 May: from one day to the next. */
function isNight(tokens: TokenList, at: number, joint: Separator): boolean {
  const followed = tokens.at(at + 3).word.month !== undefined;
  return joint === 'slash' && followed && tokens.at(at + 2).value === tokens.at(at).value + 1;
}

const RANGES = new Set(['44', '22', '33', '43', '23', '32']);
const TRIPLES = ['224', '422', '222'];
const EARLY_YEAR = '322';
const PAIRS = ['22', '24', '42'];

const SHAPES: Readonly<Record<Separator, ReadonlySet<string>>> = {
  hyphen: new Set([...TRIPLES, EARLY_YEAR, '42', '24']),
  slash: new Set([...TRIPLES, ...PAIRS]),
  dot: new Set([...TRIPLES, ...PAIRS]),
  'middle-dot': new Set([...TRIPLES, '22']),
};

function refuse(tokens: TokenList, first: number, last: number): void {
  for (let at = first; at <= last; at += 2) tokens.at(at).kind = 'none';
}
