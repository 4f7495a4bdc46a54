import { parseDate } from '../../shared/domain/calendar-date';
import { parseMonthDay } from '../../shared/domain/month-day';
import { parseSpan } from './edtf';

/** A date such as `2015-09-03`; throws for anything else, as the others do. */
export const theDate = orThrow(parseDate);
/** A day of any year such as `09-03`. */
export const theMonthDay = orThrow(parseMonthDay);
/** A span such as `2015-09-03/2015-09-05`. */
export const theSpan = orThrow(parseSpan);

function orThrow<Result>(parse: (text: string) => Result | undefined): (text: string) => Result {
  return (text) => {
    const parsed = parse(text);
    if (parsed === undefined) throw new Error(`"${text}" cannot be parsed`);
    return parsed;
  };
}
