/** What an answer of Telegram says besides its words. Source: Bot API, ResponseParameters. */
export interface RefusalParameters {
  /** Seconds to wait before the next call. */
  readonly retryAfter?: number | undefined;
  /** The group became a supergroup, which has this id. */
  readonly migrateTo?: number | undefined;
}

/** The data of an error, and its cause: never one whose text may name the token. */
interface Details extends RefusalParameters {
  readonly cause?: unknown;
}

/** A call Telegram refused, or whose answer did not come. Carries data to decide by, and never the token. */
export class TelegramError extends Error {
  readonly retryAfter: number | undefined;
  readonly migrateTo: number | undefined;

  constructor(
    readonly method: string,
    /**
     * `refused`: Telegram said no. `unreadable`: what came is no answer. `unreachable`: nothing came. `unconnected`: the
     * call did not even leave.
     */
    readonly kind: 'refused' | 'unreadable' | 'unreachable' | 'unconnected',
    readonly description: string,
    /** The status of the answer, if one came. */
    readonly status?: number,
    { retryAfter, migrateTo, cause }: Details = {},
  ) {
    super(`${method}: ${description}`, { cause });
    this.name = 'TelegramError';
    this.retryAfter = retryAfter;
    this.migrateTo = migrateTo;
  }

  /** An edit changed nothing: Telegram has only words for it. */
  get isNotModified(): boolean {
    return this.isBadRequest('message is not modified');
  }

  /** The message to edit was deleted, is too old, or is not the bot's. */
  get isNotEditable(): boolean {
    return NOT_EDITABLE.some((words) => this.isBadRequest(words));
  }

  /** The bot was blocked or put out, or there is no such chat. */
  get isChatGone(): boolean {
    if (this.kind === 'refused' && this.status === 403) return true;
    return CHAT_GONE.some((words) => this.isBadRequest(words));
  }

  /** The forum's topic was deleted. */
  get isTopicGone(): boolean {
    return TOPIC_GONE.some((words) => this.isBadRequest(words));
  }

  /** The bot is in the chat, and may not post there. */
  get isWithoutRight(): boolean {
    return WITHOUT_RIGHT.some((words) => this.isBadRequest(words));
  }

  private isBadRequest(words: string): boolean {
    return this.kind === 'refused' && this.status === 400 && this.description.toLowerCase().includes(words);
  }
}

/** Source: telegram-bot-api, Client.cpp, and the server's own errors. */
const CHAT_GONE = ['chat not found', 'user is deactivated', 'peer_id_invalid'];
const WITHOUT_RIGHT = [
  'not enough rights',
  'need administrator rights',
  'have no write access',
  'chat_write_forbidden',
  'chat_admin_required',
  'chat_restricted',
  'topic_closed',
];
const NOT_EDITABLE = ["message can't be edited", 'message to edit not found', 'message_id_invalid'];
const TOPIC_GONE = ['message thread not found', 'topic_deleted'];
