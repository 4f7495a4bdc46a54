import { type Fault, isRecord, pathTo } from './fault';

/** Telegram's clients show no more in a row; its server takes no more in a keyboard. */
const MOST_IN_ROW = 8;
const MOST_BUTTONS = 100;

/** What is wrong with the rows of a keyboard; none at all are right. */
export function checkKeyboard(rows: unknown, path: string): Fault[] {
  const sizes = Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.length : 0)) : [];
  const sum = sizes.reduce((total, size) => total + size, 0);
  return [
    ...(sum > MOST_BUTTONS ? [{ path, message: `${sum} buttons, at most ${MOST_BUTTONS}` }] : []),
    ...sizes.flatMap((size, index) => {
      if (size === 0) return [{ path: pathTo(path, index), message: 'an empty row' }];
      return size > MOST_IN_ROW
        ? [{ path: pathTo(path, index), message: `${size} buttons in a row, at most ${MOST_IN_ROW}` }]
        : [];
    }),
  ];
}

/** Buttons that "can be used in private chats only", by the Bot API; channels and groups have ids below 0, or names. */
const PRIVATE_ONLY = [
  'request_users',
  'request_chat',
  'request_managed_bot',
  'request_contact',
  'request_location',
  'request_poll',
  'web_app',
];

/** The buttons in a message's markup that its chat cannot have. */
export function checkPrivateButtons(chatId: unknown, markup: unknown, path: string): Fault[] {
  if (chatId === undefined || (typeof chatId === 'number' && chatId > 0) || !isRecord(markup)) return [];
  return ['keyboard', 'inline_keyboard'].flatMap((field) =>
    buttonsOf(markup[field]).flatMap(([button, at]) =>
      PRIVATE_ONLY.filter((name) => isRecord(button) && button[name] !== undefined).map((name) => ({
        path: `${pathTo(path, field)}${at}.${name}`,
        message: 'in private chats only',
      })),
    ),
  );
}

function buttonsOf(rows: unknown): [button: unknown, at: string][] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, x) =>
    Array.isArray(row) ? row.map((button: unknown, y): [unknown, string] => [button, `[${x}][${y}]`]) : [],
  );
}
