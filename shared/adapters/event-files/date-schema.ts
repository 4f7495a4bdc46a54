import * as z from 'zod/mini';
import { parseHistoricalDate } from '../../domain/historical-date';

/** YAML reads a year alone as a number; these keys hold dates, and stay as written. */
export const DATE_KEYS = ['date', 'published', 'supportsDate'];

/** Holds what was written in the place of a date, so that a check can say what may be meant. */
export const DATE_PARAMETER = 'date';

export const dateSchema = z.string().check(
  z.check(({ value, issues }) => {
    const parsed = parseHistoricalDate(value);
    if (!('fault' in parsed)) return;
    issues.push({ code: 'custom', input: value, message: parsed.fault, params: { [DATE_PARAMETER]: value } });
  }),
  z.meta({
    type: ['string', 'integer'],
    description: 'EDTF: 2015-09-03, 2023-10, 2001, 201X, 2001~, 2024-05-16/2024-05-17, /2030.',
  }),
);
