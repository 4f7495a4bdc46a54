import { hash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { assets } from './assets';

/** What is asked for, as every server hands it over. */
export interface WebRequest {
  readonly method: string;
  /** Beginning with a slash, as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
}

export interface WebResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

/** What a route answers: something to show, or another address. */
export type Answer =
  | {
      readonly kind: 'content';
      /** Media type */
      readonly type: string;
      readonly body: string;
      /** In addition to those of every answer. */
      readonly headers?: Readonly<Record<string, string>>;
      /** 200 when absent. */
      readonly status?: 200 | 404;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status: 301 | 302; readonly vary?: string };

/** A reader's copy is good for five minutes, a shared one for an hour, and an old one while a new one is fetched. */
const FRESH = 'public, max-age=300, s-maxage=3600, stale-while-revalidate=86400';
/** Below this, compression saves nothing. */
const SHORTEST_COMPRESSED = 1024;
/** One less makes the first page of the built-in events larger than 10 KB in Russian, and saves a fifth of a millisecond. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A page takes less than a millisecond; to have another thread do it would take as long again. */
const COMPRESS = { br: (bytes: Buffer) => brotliCompressSync(bytes, BROTLI), gzip: (bytes: Buffer) => gzipSync(bytes) };

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** The answer to a request over HTTP: compressed if the client can read that, and empty if it has the same already. */
export function respond(request: WebRequest, answer: Answer): WebResponse {
  if (answer.kind === 'redirect') return redirect(answer);
  const { type, body, status = 200 } = answer;
  const bytes = Buffer.from(body);
  const etag = `W/"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
  const isFound = status === 200;
  const headers = {
    ...SECURITY,
    ...(type.startsWith('text/html') && { 'content-security-policy': assets().policy }),
    ...answer.headers,
    'content-type': type,
    'cache-control': isFound ? FRESH : 'no-store',
    vary: 'accept-encoding',
    ...(isFound && { etag }),
  };
  if (isFound && hasAlready(request.headers['if-none-match'], etag)) return { status: 304, headers };
  const isHead = request.method === 'HEAD';
  if (bytes.length < SHORTEST_COMPRESSED) return { status, headers, body: isHead ? undefined : body };
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const encoded = encoding && { ...headers, 'content-encoding': encoding };
  if (isHead) return { status, headers: encoded ?? headers };
  return encoded ? { status, headers: encoded, body: COMPRESS[encoding](bytes) } : { status, headers, body };
}

/** Another address, which clients may remember for a few minutes. */
export function redirect({ to, status, vary }: Extract<Answer, { kind: 'redirect' }>): WebResponse {
  const cached = { 'cache-control': 'public, max-age=300' };
  return { status, headers: { ...SECURITY, ...cached, location: to, ...(vary !== undefined && { vary }) } };
}

/** Whether the client has what it would get. Source: RFC 9110, 13.1.2. */
export function hasAlready(given: string | undefined, etag: string): boolean {
  const weak = (tag: string) => tag.trim().replace(/^W\//, '');
  return given?.split(',').some((tag) => tag.trim() === '*' || weak(tag) === weak(etag)) ?? false;
}

function acceptedEncoding(accepted = ''): keyof typeof COMPRESS | undefined {
  const names = accepted
    .toLowerCase()
    .split(',')
    .filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/.test(coding))
    .map((coding) => coding.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((name) => names.includes(name));
}
