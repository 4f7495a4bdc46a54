import type { DateOrder } from './date-query';

/** What a chat has chosen; what it has not is absent. */
export interface ChatSettings {
  readonly dateOrder?: DateOrder | undefined;
}
