/**
 * What Telegram says that is the same whatever it was asked, and so quotes nothing; of other texts nobody knows that.
 * Sources: telegram-bot-api, Client.cpp; td.
 */
const FIXED_TEXTS: ReadonlySet<string> = new Set([
  'Bad Request: chat not found',
  'Bad Request: private chat not found',
  'Bad Request: group chat was upgraded to a supergroup chat',
  'Bad Request: message thread not found',
  'Bad Request: message to be replied not found',
  'Bad Request: message to edit not found',
  'Bad Request: message to delete not found',
  "Bad Request: message can't be edited",
  "Bad Request: message can't be deleted",
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  'Bad Request: message text is empty',
  'Bad Request: message is too long',
  'Bad Request: message caption is too long',
  'Bad Request: reply markup is too long',
  'Bad Request: query is too old and response timeout expired or query ID is invalid',
  'Bad Request: file must be non-empty',
  'Bad Request: not enough rights to send text messages to the chat',
  'Bad Request: not enough rights to send documents to the chat',
  'Bad Request: have no write access to the chat',
  'Bad Request: need administrator rights in the channel chat',
  'Bad Request: BUTTON_DATA_INVALID',
  'Bad Request: BUTTON_URL_INVALID',
  'Bad Request: CHAT_RESTRICTED',
  'Bad Request: CHAT_WRITE_FORBIDDEN',
  'Bad Request: ENTITY_BOUNDS_INVALID',
  'Bad Request: PEER_ID_INVALID',
  'Bad Request: TOPIC_CLOSED',
  'Unauthorized',
  'Unauthorized: invalid token specified',
  'Forbidden: bot was blocked by the user',
  'Forbidden: user is deactivated',
  "Forbidden: bot can't initiate conversation with a user",
  "Forbidden: bot can't send messages to bots",
  'Forbidden: bot was kicked from the group chat',
  'Forbidden: bot was kicked from the supergroup chat',
  'Forbidden: bot was kicked from the channel chat',
  'Forbidden: bot is not a member of the group chat',
  'Forbidden: bot is not a member of the supergroup chat',
  'Forbidden: bot is not a member of the channel chat',
  'Forbidden: the group chat was deleted',
  'Not Found',
  'Not Found: method not found',
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  'Internal Server Error: restart',
  'Bad Gateway',
  // The transport's own.
  'no answer',
  'no answer in time',
]);

/** Whether a refusal's text is one that cannot quote what was sent. */
export function isFixedText(text: string): boolean {
  return FIXED_TEXTS.has(text);
}
