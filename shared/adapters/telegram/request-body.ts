import { randomUUID } from 'node:crypto';
import { InputFile, hasFile } from './input-file';

export interface RequestBody {
  /** For the header `content-type`. */
  readonly type: string;
  readonly text: string;
}

/** A call's payload as the Bot API takes it: JSON, or multipart/form-data when it has a file among its fields. */
export function requestBody(payload: object): RequestBody {
  if (!hasFile(payload)) return { type: 'application/json', text: JSON.stringify(payload) };
  const boundary = randomUUID();
  const parts = Object.entries(payload)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `--${boundary}\r\n${partOf(name, value)}\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, text: `${parts.join('')}--${boundary}--\r\n` };
}

/**
 * Not FormData, which turns each line end of a text into two characters: a caption's entities would then be off by one
 * more with each line. It also writes `"` in a file's name as `%22`, which Telegram takes as it stands.
 */
function partOf(name: string, value: unknown): string {
  const disposition = `content-disposition: form-data; name="${name}"`;
  if (value instanceof InputFile)
    return `${disposition}; filename="${quotable(value.name)}"\r\ncontent-type: ${value.type}\r\n\r\n${value.content}`;
  return `${disposition}\r\n\r\n${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

/** Telegram's server knows no escapes in a name, and ends it at `;` even within quotes. Source: td, HttpReader.cpp. */
function quotable(name: string): string {
  return name
    .replaceAll('"', "'")
    .replaceAll(';', ',')
    .replaceAll(/\p{Cc}+/gu, ' ');
}
