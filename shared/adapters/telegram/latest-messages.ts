import { boundedMap } from '../../domain/bounded-map';

/** What came of a message. */
export interface MessageOutcome {
  readonly isAnswered: boolean;
  /** The message of the bot that says so, when its id is known: not when it went out as the answer to a webhook. */
  readonly answerId?: number | undefined;
}

/**
 * What came of the latest messages, so that one that is corrected is answered once. It is kept in this process only: a
 * question is never stored.
 */
export interface LatestMessages {
  note(chatId: number, messageId: number, outcome: MessageOutcome): void;
  outcomeOf(chatId: number, messageId: number): MessageOutcome | undefined;
}

const MOST_KEPT = 500;

export function latestMessages(): LatestMessages {
  const outcomes = boundedMap<string, MessageOutcome>(MOST_KEPT);
  const keyOf = (chatId: number, messageId: number) => `${chatId} ${messageId}`;
  return {
    note: (chatId, messageId, outcome) => {
      outcomes.set(keyOf(chatId, messageId), outcome);
    },
    outcomeOf: (chatId, messageId) => outcomes.get(keyOf(chatId, messageId)),
  };
}
