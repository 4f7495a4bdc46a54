import { wantedLines } from '../../domain/chat-settings';
import { topicNames } from '../../language/render-topics';
import type { Asker } from '../asker';
import type { AnswerPorts } from '../answer-ports';

/** What to tell when a chat's settings keep events out of its lists; empty when they do not. */
export async function filterText(
  { events }: Pick<AnswerPorts, 'events'>,
  { settings, language }: Pick<Asker, 'settings' | 'language'>,
): Promise<string[]> {
  if (!wantedLines(settings)) return [];
  const { calendar, voiceSeparator, choices, settings: texts } = language.messages;
  const labels = settings.topics?.length ? ((await events.summary())?.topics ?? {}) : {};
  const topics = topicNames(settings.topics ?? [], labels, language);
  const hidden =
    settings.sensitive === 'hidden' ? [texts.held(choices.sensitive.name, choices.sensitive.values.hidden)] : [];
  return [calendar.filtered([...(topics ? [topics] : []), ...hidden].join(voiceSeparator))];
}
