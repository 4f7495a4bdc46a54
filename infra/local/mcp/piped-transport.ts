import { type Readable, Transform } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CancelledNotificationSchema,
  ErrorCode,
  type JSONRPCMessage,
  type RequestId,
  isJSONRPCRequest,
} from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod/mini';

export interface PipedTransport {
  readonly transport: StdioServerTransport;
  /** Resolves when the input has ended and its requests are answered, or when the transport is closed. */
  readonly finished: Promise<void>;
}

/** The protocol on an input that may end before all answers are given. A line that is no message gets an error. */
export function pipedTransport(input: Readable): PipedTransport {
  const lines = input.pipe(wholeLines());
  const transport = new StdioServerTransport(lines);
  const open = new Set<RequestId>();
  let hasEnded = false;
  let finish: (() => void) | undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const settle = (id?: RequestId) => {
    if (id !== undefined) open.delete(id);
    if (hasEnded && open.size === 0) finish?.();
  };

  const send = transport.send.bind(transport);
  let sending = Promise.resolve();
  // One after another: each that waits for a slow reader listens to the output.
  transport.send = (message) => {
    sending = sending.then(async () => {
      await send(message);
      if (!('method' in message)) settle(message.id);
    });
    return sending;
  };
  // The server calls these before its own.
  transport.onmessage = (message) => {
    if (isJSONRPCRequest(message)) open.add(message.id);
    // Nobody waits for its answer, and there will be none.
    else settle(cancelledBy(message));
  };
  transport.onerror = (error) => {
    void transport.send({ jsonrpc: '2.0', error: faultOf(error) });
  };
  transport.onclose = () => {
    input.unpipe();
    input.pause();
    finish?.();
  };
  lines.once('end', () => {
    hasEnded = true;
    settle();
  });
  return { transport, finished };
}

function faultOf(error: Error) {
  if (error instanceof SyntaxError) return { code: ErrorCode.ParseError, message: `Parse error: ${error.message}` };
  const what = error instanceof z.core.$ZodError ? 'not a message of JSON-RPC 2.0' : error.message;
  return { code: ErrorCode.InvalidRequest, message: `Invalid request: ${what}` };
}

function cancelledBy(message: JSONRPCMessage): RequestId | undefined {
  return CancelledNotificationSchema.safeParse(message).data?.params.requestId;
}

/** Ends the last line where the input does not. */
function wholeLines(): Transform {
  let isOpen = false;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      isOpen = chunk.at(-1) !== 0x0a;
      done(null, chunk);
    },
    flush(done) {
      done(null, isOpen ? '\n' : undefined);
    },
  });
}
