import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import type { DateOrReason, ReadDate } from './date-rules';

/** From one date to another, each as precise as it is; one date when both are the same. */
export function joinDates(from: ReadDate, to: ReadDate): DateOrReason {
  const first = from.edtf.split('/')[0] ?? '';
  const last = to.edtf.split('/').at(-1) ?? '';
  const original = [from.original, to.original].filter(Boolean).join(' – ') || undefined;
  const written = [from.written, to.written].filter(Boolean).join(' – ') || undefined;
  if (from.edtf === to.edtf) return { edtf: from.edtf, original: from.original, written: from.written };
  const parsed = parseHistoricalDate(`${first}/${last}`);
  return 'fault' in parsed ? { reason: parsed.fault } : { edtf: `${first}/${last}`, original, written };
}

/** Still going on. */
export const OPEN_END: ReadDate = { edtf: '..' };

/** What stands for an end that has not come. */
export const ONGOING_WORDS =
  '(?:the )?present(?: day)?|now|today|ongoing|current|настоящее время|наст(?:\\.|оящее) вр(?:\\.|емя)|н\\. ?в\\.|сейчас|至今|现在';
const ONGOING = new RegExp(`^(?:${ONGOING_WORDS})\\.?$`, 'i');

export function isOngoing(text: string): boolean {
  return ONGOING.test(text.trim());
}
