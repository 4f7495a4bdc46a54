import type { Problem } from '../../../shared/domain/date-query';
import { OUT_OF_RANGE } from './date-rules';

/** Why a text is no date that can be stored, for the person who has the file. */
export function refuseDate(written: string, { code, suggestions }: Problem): string {
  const text = `"${shortened(written.trim())}"`;
  switch (code) {
    case 'impossible-date':
      return `${text}: there is no such day`;
    case 'year-zero':
      return `${text}: there is no year 0`;
    case 'out-of-range':
      return `${text}: ${OUT_OF_RANGE}`;
    case 'unknown-calendar':
      return `${text}: this calendar cannot be converted`;
    case 'too-long':
      return `${text} is too long for a date`;
    case 'no-date': {
      if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(written.trim())) return `${text}: write the year with four digits`;
      if (suggestions.length > 1) return `${text} may be more than one date`;
      return suggestions[0]?.kind === 'recurring' ? `${text} has no year` : `${text} is no date`;
    }
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
