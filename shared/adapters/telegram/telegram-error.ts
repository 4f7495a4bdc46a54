/** A call Telegram refused, or whose answer did not come. Carries data to decide by, and never the token. */
export class TelegramError extends Error {
  constructor(
    readonly method: string,
    /** `refused`: Telegram said no. `unreadable`: what came is no answer. `unreachable`: nothing came. */
    readonly kind: 'refused' | 'unreadable' | 'unreachable',
    readonly description: string,
    /** The status of the answer, if one came. */
    readonly status?: number,
    /** Seconds to wait before the next call, when Telegram names them. */
    readonly retryAfter?: number,
  ) {
    super(`${method}: ${description}`);
    this.name = 'TelegramError';
  }

  /** An edit changed nothing: Telegram has only words for it. */
  get isNotModified(): boolean {
    return this.status === 400 && this.description.includes('message is not modified');
  }
}
