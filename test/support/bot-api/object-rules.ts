import { checkEntities, isEntity } from './check-entities';
import { checkKeyboard, checkPrivateButtons } from './check-keyboard';
import { type Fault, pathTo } from './fault';

/** What the Bot API says of an object beyond its fields. The object's fields are right already. */
type Rule = (value: Readonly<Record<string, unknown>>, path: string) => Fault[];

const MESSAGE_PLACE = [exactlyOne('chat_id', 'inline_message_id'), together('chat_id', 'message_id')];

/** By the method or type. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  editMessageText: [...MESSAGE_PLACE, exactlyOne('text', 'rich_message')],
  editMessageCaption: MESSAGE_PLACE,
  editMessageReplyMarkup: MESSAGE_PLACE,
  answerInlineQuery: [differentIds],
  InlineKeyboardMarkup: [({ inline_keyboard: rows }, path) => checkKeyboard(rows, pathTo(path, 'inline_keyboard'))],
  InlineKeyboardButton: [
    exactlyOne(
      'url',
      'callback_data',
      'web_app',
      'login_url',
      'switch_inline_query',
      'switch_inline_query_current_chat',
      'switch_inline_query_chosen_chat',
      'copy_text',
      'callback_game',
      'pay',
    ),
  ],
  ReplyKeyboardMarkup: [({ keyboard: rows }, path) => checkKeyboard(rows, pathTo(path, 'keyboard'))],
  KeyboardButton: [
    atMostOne(
      'request_users',
      'request_chat',
      'request_managed_bot',
      'request_contact',
      'request_location',
      'request_poll',
      'web_app',
    ),
  ],
  InlineQueryResultsButton: [exactlyOne('web_app', 'start_parameter')],
  InputRichMessage: [exactlyOne('html', 'markdown')],
  LinkPreviewOptions: [atMostOne('prefer_small_media', 'prefer_large_media')],
};

const OF_ALL: readonly Rule[] = [
  formatted('text', 'entities'),
  formatted('message_text', 'entities'),
  formatted('caption', 'caption_entities'),
  formatted('quote', 'quote_entities'),
  ({ chat_id: chatId, reply_markup: markup }, path) =>
    checkPrivateButtons(chatId, markup, pathTo(path, 'reply_markup')),
];

/** What is wrong with a method's payload, or an object of a type, whose fields are right each by itself. */
export function checkRules(name: string, value: Readonly<Record<string, unknown>>, path: string): Fault[] {
  return [...(RULES[name] ?? []), ...OF_ALL].flatMap((rule) => rule(value, path));
}

function exactlyOne(...names: string[]): Rule {
  return (value, path) => {
    const given = names.filter((name) => value[name] !== undefined);
    return given.length === 1 ? [] : [{ path, message: `exactly one of ${names.join(', ')}: has ${listed(given)}` }];
  };
}

function atMostOne(...names: string[]): Rule {
  return (value, path) => {
    const given = names.filter((name) => value[name] !== undefined);
    return given.length <= 1 ? [] : [{ path, message: `at most one of ${names.join(', ')}: has ${listed(given)}` }];
  };
}

function together(one: string, other: string): Rule {
  return (value, path) =>
    (value[one] === undefined) === (value[other] === undefined)
      ? []
      : [{ path, message: `${one} and ${other} go together` }];
}

function listed(names: readonly string[]): string {
  return names.join(', ') || 'none';
}

function formatted(textField: string, entitiesField: string): Rule {
  return (value, path) => {
    const { [textField]: text = '', [entitiesField]: entities } = value;
    if (typeof text !== 'string' || !Array.isArray(entities)) return [];
    // An object has one text: `entities` without it belongs to another.
    if (entitiesField === 'entities' && value[textField] === undefined) return [];
    return checkEntities(text, entities.filter(isEntity), pathTo(path, entitiesField));
  };
}

function differentIds({ results }: Readonly<Record<string, unknown>>, path: string): Fault[] {
  if (!Array.isArray(results)) return [];
  const ids = results.map((result: { readonly id?: unknown }) => result.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: `${pathTo(pathTo(path, 'results'), index)}.id`, message: 'is the id of another result' }],
  );
}
