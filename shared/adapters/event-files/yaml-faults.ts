import { type Document, type Node, Scalar, type YAMLMap, YAMLParseError, isAlias, isMap, isScalar, visit } from 'yaml';
import { TURNING_MARKS } from '../../language/turning-marks';

/** A fault, and the offset in the text where it stands. */
export interface TextFault {
  readonly offset: number;
  readonly message: string;
}

/** What is said of a parsed document, other than what its parser says. */
export interface NodeFaults {
  /** What it says other than it shows, and what no client can show. */
  readonly faults: readonly TextFault[];
  /** Where texts are not in Unicode's form NFC, in which they are compared and stored. */
  readonly doubts: readonly TextFault[];
}

/** Checks each node, and adds to the document's errors those that the parser does not report, or looks for too slowly. */
export function checkNodes(document: Document.Parsed, text: string): NodeFaults {
  const aliases = aliasChecker(document);
  const inTexts: TextFault[] = [];
  const doubts: TextFault[] = [];
  visit(document, {
    Node(_, node) {
      aliases.see(node);
      if (isMap(node)) checkKeys(document, node);
      if (!isScalar(node)) return;
      inTexts.push(...hiddenIn(node, text));
      if (typeof node.value === 'string' && node.value !== node.value.normalize('NFC'))
        doubts.push({ offset: offsetOf(node), message: 'the text is not in Unicode form NFC: it is stored composed' });
    },
  });
  const { explicit, version } = document.directives.yaml;
  const isOther = explicit === true && version !== '1.2';
  const directive = { offset: 0, message: 'leave out "%YAML": files of events are YAML 1.2' };
  const unused = aliases.unused().map(([anchor, node]) => unusedAnchor(anchor, node, text));
  return { faults: [...(isOther ? [directive] : []), ...unused, ...inTexts], doubts };
}

function hiddenIn(node: Scalar, text: string): TextFault[] {
  const isControl = typeof node.value === 'string' && CONTROL.test(node.value);
  const isComment = node.type === Scalar.PLAIN && /^\S/.test(node.comment ?? '');
  return [
    ...(isControl ? [{ offset: offsetOf(node), message: CONTROL_ADVICE }] : []),
    ...(isComment ? [{ offset: text.indexOf('#', node.range?.[1]), message: COMMENT_ADVICE }] : []),
  ];
}

/** Replaces messages of the parser that do not say what to do. */
export function syntaxAdvice(
  error: YAMLParseError | { readonly code: string; readonly message: string },
  line: string,
) {
  if (/^[^:"']*：/.test(line)) return 'the colon after a key is the full-width "：": write ": "';
  if (/^[^"']*:\u00A0/.test(line)) return 'after the colon stands a no-break space: write an ordinary one';
  return ADVICE[error.code] ?? error.message;
}

/** The parser's code for a stack that is full; its other errors are of the rest, which it did not read. */
export const TOO_DEEP = 'RESOURCE_EXHAUSTION';

const ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'text containing ": " must be quoted',
  [TOO_DEEP]: 'it is nested too deep',
  MULTIPLE_DOCS: 'a file holds one document: leave out "---" and what follows',
};

/**
 * Control characters but line breaks and tabs; those that turn the direction of all text after them, such as the source
 * of an event; and what a program leaves in the place of lost characters.
 */
export const CONTROL = new RegExp(`${TURNING_MARKS.source}|(?![\\n\\t])[\\p{Cc}\\u2028\\u2029\\uFFFD]`, 'u');
const CONTROL_ADVICE = 'a control character: leave it out; a backslash in double quotes is written \\\\';
const COMMENT_ADVICE = 'what follows "#" is a comment: put the text in quotes';

/** Each alias is looked for among all before it when it is resolved, so many of them would take for ever. */
const MOST_ALIASES = 2000;

/** The parser does not report undefined aliases, nor too many; it throws when they are resolved. */
function aliasChecker(document: Document) {
  const anchors: (readonly [anchor: string, node: Node])[] = [];
  const defined = new Set<string>();
  const referred = new Set<string>();
  let aliases = 0;
  return {
    see(node: Node): void {
      if (!isAlias(node)) {
        if (node.anchor === undefined) return;
        anchors.push([node.anchor, node]);
        defined.add(node.anchor);
        return;
      }
      referred.add(node.source);
      aliases += 1;
      if (aliases > MOST_ALIASES + 1) return;
      if (aliases > MOST_ALIASES) refuse(document, node, 'BAD_ALIAS', `a file has at most ${MOST_ALIASES} aliases`);
      else if (!defined.has(node.source)) refuse(document, node, 'BAD_ALIAS', `there is no &${node.source}`);
    },

    unused: () => anchors.filter(([anchor]) => !referred.has(anchor)),
  };
}

/** The parser compares each key with all before it. */
function checkKeys(document: Document, { items }: YAMLMap): void {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) refuse(document, key, 'DUPLICATE_KEY', 'Map keys must be unique');
    seen.add(key.value);
  }
}

function refuse({ errors }: Document, { range }: Node, code: YAMLParseError['code'], message: string): void {
  const [start = 0, end = start] = range ?? [];
  errors.push(new YAMLParseError([start, end], code, message));
}

function unusedAnchor(anchor: string, node: Node, text: string): TextFault {
  const message = `"&${anchor}" names what follows, and nothing refers to it: put the text in quotes`;
  return { offset: Math.max(text.lastIndexOf(`&${anchor}`, offsetOf(node)), 0), message };
}

function offsetOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
