import type { Language } from './language';
import type { Button } from './message';

/** Pauses the messages of a chat, or resumes them. */
export function pauseButton(isPaused: boolean, { messages: { pause } }: Language, chat?: number): Button {
  return isPaused
    ? { label: pause.resume, action: { kind: 'pause', days: 0, chat } }
    : { label: pause.pause, action: { kind: 'pause', chat } };
}
