import { TURNING_MARKS } from '../../shared/language/turning-marks';

/**
 * Control characters of a collection, or of what a user said, and marks that turn a line round, must not reach the
 * terminal; offsets stay as they are.
 */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd').replace(TURNING_MARKS, '\ufffd');
}
