/** Requests of Telegram at once: as many as Telegram may open, and as functions are reserved for them. */
export const MOST_WEBHOOK_REQUESTS = 20;

/** Telegram's limit of messages to all chats together, unless they are paid for. Source: the FAQ of bots. */
export const MESSAGES_A_SECOND = 30;
