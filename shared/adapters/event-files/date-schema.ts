import * as z from 'zod/mini';
import { parseHistoricalDate } from '../../domain/historical-date';
import { edtfOf } from './written-date';

/** YAML reads a year alone as a number; these keys hold dates, and stay as written. */
export const DATE_KEYS = ['date', 'published', 'supportsDate'];

/** Holds what was written in the place of a date, so that a check can say what may be meant. */
export const DATE_PARAMETER = 'date';

const edtfSchema = z.string().check(
  z.check(({ value, issues }) => {
    const parsed = parseHistoricalDate(value);
    if (!('fault' in parsed)) return;
    issues.push({ code: 'custom', input: value, message: parsed.fault, params: { [DATE_PARAMETER]: value } });
  }),
  z.meta({
    type: ['string', 'integer'],
    description:
      'EDTF (2015-09-03, 2023-10, 2001, 201X, 2001~, /2030), or one date in words: Sept 1939, c. 1850, 44 BC.',
  }),
);

/** A date as it is written in a file; its value is EDTF. */
export const dateSchema = z.pipe(
  z.transform((written: unknown) => (typeof written === 'string' ? edtfOf(written) : written)),
  edtfSchema,
);
