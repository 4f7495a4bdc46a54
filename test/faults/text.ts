import type { HistoricalEvent } from '../../shared/domain/historical-event';
import { encodeAction } from '../../shared/adapters/telegram/callback-data';
import { violations } from '../support/bot-api/violations';
import { collectionOf, event, happened, inEachLanguage } from '../support/events';
import { ADMINISTRATOR, PRIVATE, said } from '../support/updates';
import { SLOT, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import { EDITORS } from './private-chat';
import { type TokenScan, startTokenScan, tokenFault } from './token-scan';
import { type Backend, withBackend } from './backend';

const ID = '2015-09-03-event';
const QUOTING_ID = '2015-09-03-quoting';
const LONGEST_TITLE = 80;

/** What people put into events and replies, or others would like to. */
const PIECES: Readonly<Record<string, string>> = {
  'markup: <script>, &, Markdown': '<script>alert(1 &amp; 2)</script> & <b>*_[a](tg://user?id=1)`',
  'a right-to-left override that is not ended': '\u202eSeptember 3 \u2067',
  'a marked letter, a flag and a family': 'Z\u0351\u0343\u0346 🇨🇳 👨‍👩‍👧‍👦',
};

/** Long texts, with where the cut falls moved by so many units: between the halves of an emoji too. */
const LONG: Readonly<Record<string, string>> = {
  '4,096 characters': 'word '.repeat(1000).slice(0, 4096),
  '9,000 characters without a space': 'x'.repeat(9000),
  ...Object.fromEntries(
    [0, 1, 2, 3].map((units) => [`an emoji at the cut, ${units} units on`, `${'x'.repeat(units)}${'🎉'.repeat(4000)}`]),
  ),
};

const EDITORS_TOLD = 'all right, the editors are told its beginning';
/** More of what a person reports is not kept. Source: report-error.ts. */
const LONGEST_REPORT = 1000;

/** Texts that are no good for a message: what is sent is right all the same, and says what was written. */
export function textFaults(): readonly Fault[] {
  const tokenScan = startTokenScan(['log line', 'call', 'stored item']);
  const faults = (pieces: typeof PIECES, expected: string) =>
    Object.entries(pieces).flatMap(([name, piece]): Fault[] => [
      { fault: `in an event: ${name}`, expected, observe: () => inEvent(tokenScan, piece) },
      { fault: `from a person: ${name}`, expected: EDITORS_TOLD, observe: () => fromPerson(tokenScan, piece) },
    ]);
  return [
    ...faults(PIECES, 'all right, word for word'),
    ...faults(LONG, 'all right, cut at the limit'),
    tokenFault(tokenScan),
  ];
}

/** Lists, the card, search, an inline answer and a scheduled message, of an event with that in each text. */
async function inEvent(tokenScan: TokenScan, piece: string): Promise<string> {
  return withBackend(
    tokenScan,
    { collection: collectionOf(eventWith(piece), eventQuoting(piece)) },
    async (backend) => {
      const { say, update, sent, tick, work } = backend;
      await subscribeChats(backend, 1);
      const cards = [await say(`/event ${ID}`), await say(`/event ${QUOTING_ID}`)];
      for (const text of [
        '/today',
        '/on 3 September',
        '/next',
        '/random',
        '/search took',
        '2015',
        '/about',
        '/preview',
        '/settings',
      ])
        await say(text);
      await update({
        update_id: 5000,
        inline_query: { id: '1', from: ADMINISTRATOR, query: '3 September', offset: '' },
      });
      await tick(SLOT);
      await work();
      if (sent.length !== 1) return `${sent.length} scheduled messages came`;
      const wrong = wrongIn(backend);
      if (wrong) return wrong;
      const texts = cards.map(({ text = '' }) => text);
      const isWhole = texts.every((text) => text.includes(piece)) && sent[0]?.text.includes(titleOf(piece));
      if (isWhole) return 'all right, word for word';
      const isCut = texts.every((text) => text.length >= 4095 && text.endsWith('…'));
      return isCut ? 'all right, cut at the limit' : `all right, but: ${texts.join('\n\n')}`;
    },
  );
}

/** What a person says stands in a question, a name, a report, or in what is asked about. */
async function fromPerson(tokenScan: TokenScan, piece: string): Promise<string> {
  return withBackend(tokenScan, {}, async (backend) => {
    const { say, press, update, telegram } = backend;
    for (const before of ['', '/search ', '/on ', '/event ', '/subscribe 09:00 ', '/subscribe 9', '/', '3 September '])
      await say(before + piece);
    const replied = { message_id: 8, date: 0, chat: PRIVATE, from: ADMINISTRATOR, text: piece };
    const { message } = said(ADMINISTRATOR, '/when', { chat: PRIVATE, reply_to_message: replied });
    await update({ update_id: 5000, message });
    const query = piece.slice(0, 256).toWellFormed();
    await update({ update_id: 5001, inline_query: { id: '1', from: ADMINISTRATOR, query, offset: '' } });
    await press(encodeAction({ kind: 'report', id: ID }));
    await say(piece);
    const wrong = wrongIn(backend);
    if (wrong) return wrong;
    const note = telegram.calls.find(({ payload }) => payload['chat_id'] === EDITORS)?.payload['text'];
    const beginning = piece.slice(0, LONGEST_REPORT).toWellFormed();
    return String(note).endsWith(beginning) ? EDITORS_TOLD : `all right, but the editors are told: ${String(note)}`;
  });
}

/** What is wrong with the calls that were made beside the answers, and which updates were not answered. */
function wrongIn({ lines, telegram }: Backend): string {
  const outcomes = lines.filter((line) => line.function === 'webhook').map(({ outcome }) => outcome);
  return [
    ...telegram.calls.flatMap(({ method, payload }) => violations(method, payload)),
    ...outcomes.filter((outcome) => outcome !== 'answered'),
  ].join(', ');
}

/** As long as a collection may have it. */
function titleOf(piece: string): string {
  const title = piece.slice(0, LONGEST_TITLE);
  return title.isWellFormed() ? title : title.slice(0, -1);
}

/** All of it is said in a quotation, which is formatted: the cut falls into that. */
function eventQuoting(quote: string): HistoricalEvent {
  const outlet = inEachLanguage('A paper');
  return event('2015-09-03', { id: QUOTING_ID, sources: [{ outlet, quote, supports: outlet }] });
}

function eventWith(piece: string): HistoricalEvent {
  const all = inEachLanguage(piece);
  return event('2015-09-03', {
    title: inEachLanguage(titleOf(piece)),
    summary: all,
    dateNote: all,
    outcome: happened(all),
    attribution: [{ speaker: all, via: all }],
    places: [all],
    people: [all],
    organisations: [all],
    sources: [{ outlet: all, title: piece, author: piece, quote: piece, supports: all }],
  });
}
