import { InputFile } from '../../../../shared/adapters/telegram/input-file';
import { methodNames, payloadShape } from '../../../support/bot-api/api-table';
import { violations } from '../../../support/bot-api/violations';

const TO = { chat_id: 1 };
const say = (fields: object = {}) => ({ ...TO, text: 'Hello, 世界 🎉', ...fields });
const marked = (...entities: object[]) => say({ entities });
const under = (markup: object, chatId: unknown = 1) => say({ chat_id: chatId, reply_markup: markup });
const inline = (...rows: unknown[]) => under({ inline_keyboard: rows });
const button = (fields: object = { callback_data: 'd09030903' }) => ({ text: '1', ...fields });
const buttons = (count: number) => Array.from({ length: count }, () => button());
const article = (fields: object = {}) => ({
  type: 'article',
  id: 'a',
  title: 'An event',
  input_message_content: { message_text: 'It took place.' },
  ...fields,
});
const results = (...all: unknown[]) => ({ inline_query_id: '1', results: all });
const file = new InputFile('events.ics', 'text/calendar', 'BEGIN:VCALENDAR');
const commands = (count: number, fields: object = {}) => ({
  commands: Array.from({ length: count }, (_, index) => ({ command: `c${index}`, description: 'Does it', ...fields })),
});

type Row = readonly [rule: string, method: string, right: unknown, wrong: unknown, fault: string];

const FIELDS: Row[] = [
  ['a field has its name', 'sendMessage', say(), say({ texts: '' }), 'texts: unknown field of sendMessage'],
  ['no parse_mode', 'sendMessage', say(), say({ parse_mode: 'HTML' }), 'parse_mode: unknown field of sendMessage'],
  ['a required field', 'sendMessage', say(), { text: 'Hi' }, 'chat_id: missing, sendMessage needs it'],
  ['undefined is left out', 'sendMessage', say({ entities: undefined }), say({ text: undefined }), 'text: missing'],
  ['null is something', 'sendMessage', say(), say({ reply_markup: null }), 'reply_markup: should be'],
  ['a payload is an object', 'getMe', {}, [], ': should be getMe'],
  ['a string', 'sendMessage', say(), say({ text: 7 }), 'text: should be String'],
  [
    'an integer',
    'deleteMessage',
    { ...TO, message_id: 7 },
    { ...TO, message_id: 7.5 },
    'message_id: should be Integer',
  ],
  [
    'a float',
    'sendLocation',
    { ...TO, latitude: 39.9, longitude: 116 },
    { ...TO, latitude: '39.9', longitude: 116 },
    'latitude: should be Float',
  ],
  [
    'a boolean',
    'sendMessage',
    say({ protect_content: true }),
    say({ protect_content: 1 }),
    'protect_content: should be Boolean',
  ],
  ['a list', 'sendMessage', marked(), say({ entities: {} }), 'entities: should be a list of'],
  [
    'a list of lists',
    'sendMessage',
    inline([button()]),
    inline(button()),
    'reply_markup.inline_keyboard[0]: should be a list of InlineKeyboardButton',
  ],
  [
    'a field of a field',
    'sendMessage',
    say({ link_preview_options: { is_disabled: true } }),
    say({ link_preview_options: { is_disabled: 'yes' } }),
    'link_preview_options.is_disabled: should be Boolean',
  ],
  ['one of several types', 'sendMessage', say({ chat_id: '@events' }), say({ chat_id: true }), 'chat_id: should be'],
  ['no chat is 0', 'sendMessage', say({ chat_id: -1001 }), say({ chat_id: 0 }), 'chat_id: should be'],
  [
    'General goes without a thread',
    'sendMessage',
    say({ message_thread_id: 2 }),
    say({ message_thread_id: 1 }),
    'message_thread_id: 1, at least 2',
  ],
  [
    'one of several words',
    'sendChatAction',
    { ...TO, action: 'typing' },
    { ...TO, action: 'sleeping' },
    'action: should be "typing" or',
  ],
  [
    'a file',
    'sendDocument',
    { ...TO, document: file },
    { ...TO, document: { name: 'a.ics', type: 'text/calendar', content: 'BEGIN' } },
    'document: should be InputFile or String',
  ],
  [
    'a file has content',
    'sendDocument',
    { ...TO, document: file },
    { ...TO, document: new InputFile('a.ics', 'text/calendar', '') },
    'document.content: is empty',
  ],
  ['a file where text should be', 'sendMessage', say(), say({ text: file }), 'text: should be String'],
  [
    'a file within a field',
    'sendDocument',
    { ...TO, document: file, reply_parameters: { message_id: 1, quote: 'a' } },
    { ...TO, document: file, reply_parameters: { message_id: 1, quote: file } },
    'reply_parameters.quote: should be String',
  ],
  ['a file as a field', 'sendMessage', say(), say({ reply_markup: file }), 'reply_markup: should be'],
  ['a file by name', 'sendDocument', { ...TO, document: 'file-id' }, { ...TO, document: '' }, 'document: should be'],
  ['a photo', 'sendPhoto', { ...TO, photo: file }, { ...TO, photo: new Blob(['1']) }, 'photo: should be'],
  [
    'a webhook is https',
    'setWebhook',
    { url: 'https://example.org/hook', allowed_updates: ['message'], secret_token: 'a_1-B' },
    { url: 'http://example.org/hook' },
    'url: should be',
  ],
  [
    'kinds of updates',
    'getUpdates',
    { offset: -1, timeout: 0, allowed_updates: [] },
    { allowed_updates: ['messages'] },
    'allowed_updates[0]: should be "message"',
  ],
  [
    'an object by its type',
    'deleteMyCommands',
    { scope: { type: 'chat', chat_id: -5 }, language_code: 'ru' },
    { scope: { type: 'chat' } },
    'scope.chat_id: missing, BotCommandScopeChat needs it',
  ],
  [
    'a type that is none',
    'setChatMenuButton',
    { menu_button: { type: 'commands' } },
    { menu_button: { type: 'menu' } },
    'menu_button: should be MenuButtonCommands or',
  ],
  [
    'a language',
    'setMyName',
    { name: 'T', language_code: 'zh' },
    { language_code: 'zh-hans' },
    'language_code: should',
  ],
];

const LIMITS: Row[] = [
  [
    'text',
    'sendMessage',
    say({ text: 'й'.repeat(4096) }),
    say({ text: 'x'.repeat(4097) }),
    'text: 4097 characters, at',
  ],
  ['some text', 'sendMessage', say({ text: '.' }), say({ text: '' }), 'text: 0 characters, at least 1'],
  ['text that shows', 'sendMessage', say({ text: ' . ' }), say({ text: ' \n\u200b\u00a0' }), 'text: shows nothing'],
  [
    'whole characters',
    'sendMessage',
    say({ text: '🎉' }),
    say({ text: 'a\ud83c' }),
    'text: has half of a surrogate pair',
  ],
  [
    'caption',
    'sendDocument',
    { ...TO, document: file, caption: 'x'.repeat(1024) },
    { ...TO, document: file, caption: 'x'.repeat(1025) },
    'caption: 1025 characters, at most 1024',
  ],
  [
    'button data, in bytes',
    'sendMessage',
    inline([button({ callback_data: 'e'.repeat(64) })]),
    inline([button({ callback_data: 'ё'.repeat(33) })]),
    'reply_markup.inline_keyboard[0][0].callback_data: 66 bytes, at most 64',
  ],
  [
    'a toast',
    'answerCallbackQuery',
    { callback_query_id: '1', text: 'x'.repeat(200) },
    { callback_query_id: '1', text: 'x'.repeat(201) },
    'text: 201 characters, at most 200',
  ],
  [
    'inline results',
    'answerInlineQuery',
    results(...Array.from({ length: 50 }, (_, id) => article({ id: String(id) }))),
    results(...Array.from({ length: 51 }, (_, id) => article({ id: String(id) }))),
    'results: 51 items, at most 50',
  ],
  [
    'next_offset, in bytes',
    'answerInlineQuery',
    { ...results(), next_offset: '' },
    { ...results(), next_offset: '界'.repeat(22) },
    'next_offset: 66 bytes, at most 64',
  ],
  [
    'a result id, in bytes',
    'answerInlineQuery',
    results(article({ id: 'x'.repeat(64) })),
    results(article({ id: '' })),
    'results[0].id: 0 bytes, at least 1',
  ],
  [
    'a result title',
    'answerInlineQuery',
    results(article()),
    results(article({ title: ' ' })),
    'results[0].title: shows',
  ],
  [
    'a start parameter',
    'answerInlineQuery',
    { ...results(), button: { text: 'Open', start_parameter: 'd0903_-' } },
    { ...results(), button: { text: 'Open', start_parameter: 'd 0903' } },
    'button.start_parameter: should be',
  ],
  ['commands', 'setMyCommands', commands(100), commands(101), 'commands: 101 items, at most 100'],
  [
    'a command name',
    'setMyCommands',
    commands(1, { command: 'on_1' }),
    commands(1, { command: 'On' }),
    'commands[0].command: should be',
  ],
  [
    'a command description',
    'setMyCommands',
    commands(1, { description: 'x'.repeat(256) }),
    commands(1, { description: 'x'.repeat(257) }),
    'commands[0].description: 257 characters, at most 256',
  ],
  [
    'the description',
    'setMyDescription',
    { description: 'x'.repeat(512) },
    { description: 'x'.repeat(513) },
    'description: 513 characters, at most 512',
  ],
  [
    'the short description',
    'setMyShortDescription',
    { short_description: '' },
    { short_description: 'x'.repeat(121) },
    'short_description: 121 characters, at most 120',
  ],
];

const bold = { type: 'bold', offset: 0, length: 5 };
const at = (type: string, offset: number, length: number, fields: object = {}) => ({ type, offset, length, ...fields });

const ENTITIES: Row[] = [
  ['of a known type', 'sendMessage', marked(bold), marked(at('loud', 0, 5)), 'entities[0]: should be PlainEntity'],
  ['has some length', 'sendMessage', marked(bold), marked(at('bold', 0, 0)), 'entities[0].length: 0, at least 1'],
  ['begins in the text', 'sendMessage', marked(bold), marked(at('bold', -1, 2)), 'entities[0].offset: -1, at least 0'],
  ['ends in the text', 'sendMessage', marked(at('bold', 7, 5)), marked(at('bold', 7, 6)), 'entities[0]: ends at 13'],
  ['splits no pair', 'sendMessage', marked(at('bold', 10, 2)), marked(at('bold', 10, 1)), 'entities[0]: splits a surr'],
  [
    'begins in no pair',
    'sendMessage',
    marked(at('bold', 9, 3)),
    marked(at('bold', 11, 1)),
    'entities[0]: splits a surr',
  ],
  [
    'one in another or apart',
    'sendMessage',
    marked(bold, at('italic', 1, 2), at('underline', 5, 2)),
    marked(bold, at('italic', 4, 3)),
    'entities[1]: italic overlaps in part the bold of [0]',
  ],
  [
    'no quotation in another',
    'sendMessage',
    marked(at('blockquote', 0, 9), bold, at('code', 6, 2)),
    marked(at('expandable_blockquote', 0, 9), at('blockquote', 0, 5)),
    'entities[1]: blockquote cannot share the text with the expandable_blockquote of [0]',
  ],
  [
    'code holds nothing',
    'sendMessage',
    marked(at('code', 0, 5), at('bold', 7, 2)),
    marked(at('code', 0, 5), bold),
    'entities[1]: bold cannot share the text with the code of [0]',
  ],
  [
    'pre is in no style',
    'sendMessage',
    marked(at('pre', 0, 5, { language: 'ts' })),
    marked(at('italic', 0, 9), at('pre', 0, 5)),
    'entities[1]: pre cannot share the text with the italic of [0]',
  ],
  [
    'no link in a link',
    'sendMessage',
    marked(at('text_link', 0, 5, { url: 'https://example.org' }), bold),
    marked(at('text_link', 0, 5, { url: 'https://example.org' }), at('url', 0, 2)),
    'entities[1]: url cannot share the text with the text_link of [0]',
  ],
  [
    'a link has its address',
    'sendMessage',
    marked(at('text_link', 0, 5, { url: 'tg://user?id=1' })),
    marked(at('text_link', 0, 5)),
    'entities[0].url: missing, TextLinkEntity needs it',
  ],
  [
    'an address is one',
    'sendMessage',
    marked(at('text_link', 0, 5, { url: 'https://example.org/a?b=c' })),
    marked(at('text_link', 0, 5, { url: 'javascript:alert(1)' })),
    'entities[0].url: should be',
  ],
  [
    'only a link has one',
    'sendMessage',
    marked(bold),
    marked({ ...bold, url: 'https://a.b' }),
    'entities[0].url: unknown',
  ],
  [
    'a date has its time',
    'sendMessage',
    marked(at('date_time', 0, 5, { unix_time: 1_790_000_000, date_time_format: 'wDT' })),
    marked(at('date_time', 0, 5)),
    'entities[0].unix_time: missing, DateTimeEntity needs it',
  ],
  [
    'a date is after 1970',
    'sendMessage',
    marked(at('date_time', 0, 5, { unix_time: 0 })),
    marked(at('date_time', 0, 5, { unix_time: -1 })),
    'entities[0].unix_time: -1, at least 0',
  ],
  [
    'a date has a format',
    'sendMessage',
    marked(at('date_time', 0, 5, { unix_time: 0, date_time_format: 'r' })),
    marked(at('date_time', 0, 5, { unix_time: 0, date_time_format: 'rt' })),
    'entities[0].date_time_format: should be',
  ],
  [
    'at most 100',
    'sendMessage',
    marked(...Array<object>(100).fill(bold)),
    marked(...Array<object>(101).fill(bold)),
    'entities: 101',
  ],
  [
    'in a caption',
    'sendPhoto',
    { ...TO, photo: 'id', caption: 'Hello', caption_entities: [bold] },
    { ...TO, photo: 'id', caption_entities: [bold] },
    'caption_entities[0]: ends at 5, the text at 0',
  ],
  [
    'in an inline result',
    'answerInlineQuery',
    results(article({ input_message_content: { message_text: 'Hello', entities: [bold] } })),
    results(article({ input_message_content: { message_text: 'Hell', entities: [bold] } })),
    'results[0].input_message_content.entities[0]: ends at 5, the text at 4',
  ],
];

const pick = { text: 'A channel', request_chat: { request_id: 1, chat_is_channel: true } };

const KEYBOARDS: Row[] = [
  ['no row is empty', 'sendMessage', inline(), inline([]), 'reply_markup.inline_keyboard[0]: an empty row'],
  [
    '8 in a row',
    'sendMessage',
    inline(buttons(8)),
    inline(buttons(9)),
    'reply_markup.inline_keyboard[0]: 9 buttons in',
  ],
  [
    '100 in all',
    'sendMessage',
    inline(...Array.from({ length: 25 }, () => buttons(4))),
    inline(...Array.from({ length: 26 }, () => buttons(4))),
    'reply_markup.inline_keyboard: 104 buttons, at most 100',
  ],
  [
    'a button does something',
    'sendMessage',
    inline([button({ copy_text: { text: '3 September' }, style: 'primary' })]),
    inline([button({})]),
    'reply_markup.inline_keyboard[0][0]: exactly one of',
  ],
  [
    'a button does one thing',
    'sendMessage',
    inline([button({ url: 'https://example.org' })]),
    inline([button({ url: 'https://example.org', callback_data: 'e1' })]),
    'has url, callback_data',
  ],
  [
    'a button has a label',
    'sendMessage',
    inline([button()]),
    inline([button({ text: '', callback_data: 'e1' })]),
    'reply_markup.inline_keyboard[0][0].text: 0 characters',
  ],
  [
    'a style is known',
    'sendMessage',
    inline([button({ callback_data: 'e1', style: 'danger' })]),
    inline([button({ callback_data: 'e1', style: 'warning' })]),
    'style: should be "danger" or "success" or "primary"',
  ],
  [
    'a kind of markup',
    'sendMessage',
    under({ force_reply: true }),
    under({ force_reply: false }),
    'reply_markup.inline_keyboard',
  ],
  ['a removal', 'sendMessage', under({ remove_keyboard: true }), under({ remove_keyboard: 1 }), 'reply_markup.remove'],
  [
    'an inline keyboard has its rows',
    'editMessageReplyMarkup',
    { ...TO, message_id: 1, reply_markup: { inline_keyboard: [] } },
    { ...TO, message_id: 1, reply_markup: {} },
    'reply_markup.inline_keyboard: missing',
  ],
  [
    'a request asks one thing',
    'sendMessage',
    under({ keyboard: [[pick]], one_time_keyboard: true }),
    under({ keyboard: [[{ ...pick, request_location: true }]] }),
    'reply_markup.keyboard[0][0]: at most one of',
  ],
  [
    'a request is made in private',
    'sendMessage',
    under({ keyboard: [[{ text: 'a' }]] }, -100),
    under({ keyboard: [[pick]] }, -100),
    'reply_markup.keyboard[0][0].request_chat: in private chats only',
  ],
];

const edit = { ...TO, message_id: 1, text: 'Hi' };

const CALLS: Row[] = [
  ['edits a message', 'editMessageText', edit, { text: 'Hi' }, 'exactly one of chat_id, inline_message_id: has none'],
  [
    'edits one message',
    'editMessageText',
    { inline_message_id: 'a', text: 'Hi' },
    { ...edit, inline_message_id: 'a' },
    'has chat_id, inline_message_id',
  ],
  [
    'edits by both ids',
    'editMessageText',
    edit,
    { ...edit, message_id: undefined },
    'chat_id and message_id go together',
  ],
  [
    'edits the text',
    'editMessageText',
    edit,
    { ...edit, text: undefined },
    'exactly one of text, rich_message: has none',
  ],
  [
    'a preview is of one size',
    'sendMessage',
    say({ link_preview_options: { prefer_small_media: true } }),
    say({ link_preview_options: { prefer_small_media: true, prefer_large_media: true } }),
    'link_preview_options: at most one of',
  ],
  [
    'results differ by id',
    'answerInlineQuery',
    results(article(), article({ id: 'b' })),
    results(article(), article()),
    'results[1].id: is the id of another result',
  ],
  [
    'a result by its type',
    'answerInlineQuery',
    results({ type: 'location', id: 'a', title: 'Beijing', latitude: 39.9, longitude: 116.4 }),
    results({ type: 'location', id: 'a', title: 'Beijing', latitude: 99, longitude: 116.4 }),
    'results[0].latitude: 99, at most 90',
  ],
  [
    'a result of no type',
    'answerInlineQuery',
    results(article()),
    results(article({ type: 'card' })),
    'results[0]: should',
  ],
  [
    'what a result sends',
    'answerInlineQuery',
    results(article({ input_message_content: { latitude: 1, longitude: 1 } })),
    results(article({ input_message_content: { message_text: '' } })),
    'results[0].input_message_content.message_text: 0 characters, at least 1',
  ],
];

describe.each([
  ['fields', FIELDS],
  ['limits', LIMITS],
  ['entities', ENTITIES],
  ['keyboards', KEYBOARDS],
  ['calls', CALLS],
])('%s', (_title, rows) => {
  test.each(rows)('%s', (_rule, method, right, wrong, fault) => {
    expect(violations(method, right)).toEqual([]);
    expect(violations(method, wrong)).toEqual([expect.stringContaining(fault)]);
    expect(violations(method, wrong)[0]).toMatch(new RegExp(`^${method}\\b`));
  });
});

test('a method the table does not have', () => {
  expect(violations('sendMesage', say())).toEqual(['sendMesage: unknown method']);
  expect(violations('toString', {})).toEqual(['toString: unknown method']);
});

test('every fault is told, not the first alone', () => {
  expect(violations('sendMessage', { text: '', silent: true })).toEqual([
    'sendMessage silent: unknown field of sendMessage',
    'sendMessage chat_id: missing, sendMessage needs it',
    'sendMessage text: 0 characters, at least 1',
  ]);
});

test('only inline keyboards can be edited in', () => {
  expect(violations('editMessageText', { ...edit, reply_markup: { force_reply: true } })).toEqual([
    'editMessageText reply_markup.inline_keyboard: missing, InlineKeyboardMarkup needs it',
  ]);
});

test('the whole table can be read', () => {
  const seen = new Set<unknown>();
  const visit = (shape: ReturnType<typeof payloadShape>): void => {
    if (!shape || seen.has(shape)) return;
    seen.add(shape);
    if (shape.kind === 'list') visit(shape.of);
    if (shape.kind === 'one-of') shape.shapes.forEach(visit);
    if (shape.kind === 'object') for (const field of shape.fields) visit(field.shape());
  };
  for (const method of methodNames) visit(payloadShape(method));
  expect(methodNames).toContain('answerInlineQuery');
  expect(seen.size).toBeGreaterThan(100);
});
