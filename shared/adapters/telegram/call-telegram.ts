/** Calls a method of the Bot API; returns its `result`, or throws a TelegramError. The signal aborts the call. */
export type CallTelegram = (method: string, payload: object, options?: { signal?: AbortSignal }) => Promise<unknown>;
