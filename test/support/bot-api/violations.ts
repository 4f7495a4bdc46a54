import { payloadShape } from './api-table';
import { checkValue } from './check-value';

/**
 * What is wrong with a call of the Bot API 10.1, a line for each fault, as
 * `sendMessage reply_markup.inline_keyboard[0][1].callback_data: 65 bytes, at most 64`; empty when it is right.
 * By a rule of this project there is no parse_mode.
 */
export function violations(method: string, payload: unknown): string[] {
  const shape = payloadShape(method);
  if (!shape) return [`${method}: unknown method`];
  return checkValue(shape, payload, '').map(
    ({ path, message }) => `${[method, path].filter(Boolean).join(' ')}: ${message}`,
  );
}
