import fc from 'fast-check';
import type { HistoricalEvent, LocalText } from '../../../../shared/domain/historical-event';
import { anyHistoricalDate } from '../../../support/dates';
import { formatHistoricalDate } from '../../../support/edtf';
import { event, happened } from '../../../support/events';

/** What formats of files and spreadsheets make something of. */
const SIGNS = '\\ ; , : " \' = + - @ ＝ \t \n \r \r\n \v \0 \u2028 | \\n "" 👩‍🚀 \ud83d \ude80 END:VEVENT 俄'.split(' ');

const anySign = fc.oneof(
  fc.constantFrom(' ', ...SIGNS),
  fc.string({ unit: 'grapheme', maxLength: 9 }),
  fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);

/** Text nobody should write, half characters and control characters in it, now and then very long. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.array(anySign, { maxLength: 20 }).map((signs) => signs.join('')) },
  { weight: 1, arbitrary: anySign.map((sign) => sign.repeat(4000).slice(0, 4000)) },
);

const nastyLocalText: fc.Arbitrary<LocalText> = fc.record({ en: nastyText, ru: nastyText });
const nastyList = fc.array(nastyLocalText, { maxLength: 2 });
const optionalText = fc.option(nastyText, { nil: undefined });

/** An event in its texts as bad as can be, on any date. */
export const nastyEvent: fc.Arbitrary<HistoricalEvent> = fc
  .tuple(
    anyHistoricalDate.map(formatHistoricalDate),
    fc.record({
      title: nastyLocalText,
      summary: nastyLocalText,
      dateNote: nastyLocalText,
      outcome: fc.option(
        nastyLocalText.map((text) => happened(text)),
        { nil: undefined },
      ),
      places: nastyList,
      people: nastyList,
      organisations: nastyList,
      sources: fc.array(
        fc.record({
          outlet: nastyLocalText,
          title: optionalText,
          quote: nastyText,
          supports: nastyLocalText,
          url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
    }),
  )
  .map(([date, given]) => event(date, given));
