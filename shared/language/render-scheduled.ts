import type { Language } from './language';
import type { Button, Message } from './message';
import { paragraphs } from './rich-text';

/** A part of a scheduled message, and the buttons that belong to it. */
export type ScheduledPart = Pick<Message, 'text' | 'buttons' | 'tells'>;

/** The parts of a scheduled message, one below the other, with the ways to stop or change the messages. */
export function renderScheduled(parts: readonly ScheduledPart[], { messages }: Language): Message {
  const footer: Button[] = [
    { label: messages.subscription.stop, action: { kind: 'unsubscribe' } },
    { label: messages.subscription.change, action: { kind: 'new-menu', menu: 'subscription' } },
  ];
  return {
    text: paragraphs(...parts.map(({ text }) => text)),
    buttons: [...parts.flatMap(({ buttons }) => buttons), footer],
    tells: parts.flatMap(({ tells = [] }) => tells),
  };
}
