import { messageOf } from '../commands/command';

/** A line of JSON, or what is wrong with it. */
export function parseJson(line: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    return { fault: `not JSON: ${messageOf(error)}` };
  }
}
