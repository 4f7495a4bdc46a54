import { wantedLines } from '../domain/chat-settings';
import { textIn } from '../language/local-text';
import type { Asker } from './asker';
import type { AnswerPorts } from './ports';

/** What to tell when a chat's settings keep events out of its lists; empty when they do not. */
export async function filterText(
  { events }: AnswerPorts,
  { settings, language }: Pick<Asker, 'settings' | 'language'>,
): Promise<string[]> {
  if (!wantedLines(settings)) return [];
  const { calendar, listSeparator, voiceSeparator, settings: texts } = language.messages;
  const labels = settings.topics?.length ? ((await events.summary())?.topics ?? {}) : {};
  const topics = (settings.topics ?? []).map((id) => textIn(language, labels[id] ?? { [language.code]: id }));
  const hidden =
    settings.sensitive === 'hidden' ? [texts.held(texts.names.sensitive, texts.choices.sensitive.hidden)] : [];
  return [
    calendar.filtered([...(topics.length > 0 ? [topics.join(listSeparator)] : []), ...hidden].join(voiceSeparator)),
  ];
}
