import { type Document, type Node, Scalar, YAMLParseError, isAlias, isNode, isScalar, visit } from 'yaml';

/** A fault, and the offset in the text where it stands. */
export interface TextFault {
  readonly offset: number;
  readonly message: string;
}

/** What a parsed document says other than it shows, and what no client can show. */
export function hiddenFaults(document: Document.Parsed, text: string): TextFault[] {
  const referred = new Set<string>();
  visit(document, { Alias: (_, { source }) => void referred.add(source) });
  const faults: TextFault[] = [];
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2')
    faults.push({ offset: 0, message: 'leave out "%YAML": files of events are YAML 1.2' });
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) return;
      const { anchor } = node;
      if (anchor !== undefined && !referred.has(anchor)) faults.push(unusedAnchor(anchor, node, text));
    },
  });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && CONTROL.test(node.value))
        faults.push({ offset: offsetOf(node), message: CONTROL_ADVICE });
      if (node.type === Scalar.PLAIN && /^\S/.test(node.comment ?? ''))
        faults.push({ offset: text.indexOf('#', node.range?.[1]), message: COMMENT_ADVICE });
    },
  });
  return faults;
}

/** Where texts are not in Unicode's form NFC, in which they are compared and stored. */
export function decomposedTexts(document: Document): TextFault[] {
  const found: TextFault[] = [];
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value !== node.value.normalize('NFC'))
        found.push({ offset: offsetOf(node), message: 'the text is not in Unicode form NFC: it is stored composed' });
    },
  });
  return found;
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
export const CONTROL = /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFD]/u;
const CONTROL_ADVICE = 'a control character: leave it out; a backslash in double quotes is written \\\\';
const COMMENT_ADVICE = 'what follows "#" is a comment: put the text in quotes';

/** Each alias is looked for among all before it when it is resolved, so many of them would take for ever. */
const MOST_ALIASES = 2000;

/** The parser does not report undefined aliases, nor too many; it throws when they are resolved. */
export function checkAliases(document: Document): void {
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      aliases += 1;
      const isTooMany = aliases > MOST_ALIASES;
      if (isTooMany) refuse(document, node, 'BAD_ALIAS', `a file has at most ${MOST_ALIASES} aliases`);
      else if (!anchors.has(node.source)) refuse(document, node, 'BAD_ALIAS', `there is no &${node.source}`);
      return isTooMany ? visit.BREAK : undefined;
    },
  });
}

/** The parser compares each key with all before it. */
export function checkKeys(document: Document): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) refuse(document, key, 'DUPLICATE_KEY', 'Map keys must be unique');
        seen.add(key.value);
      }
    },
  });
}

function refuse({ errors }: Document, { range }: Node, code: YAMLParseError['code'], message: string): void {
  const [start = 0, end = start] = range ?? [];
  errors.push(new YAMLParseError([start, end], code, message));
}

function unusedAnchor(anchor: string, node: Node, text: string): TextFault {
  const message = `"&${anchor}" names what follows, and nothing refers to it: put the text in quotes`;
  return { offset: Math.max(text.lastIndexOf(`&${anchor}`, offsetOf(node)), 0), message };
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
