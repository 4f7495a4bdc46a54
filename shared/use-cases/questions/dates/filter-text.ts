import { wantedLines } from '../../../domain/chat-settings';
import { topicNames } from '../../../language/render-topics';
import type { Asker } from '../../asker';
import type { AnswerPorts } from '../../answer-ports';
import { topicsOf } from '../../topics-of';

/** The note that a chat's settings leave events out of its lists; empty when they leave none out. */
export async function filterText(
  ports: Pick<AnswerPorts, 'events'>,
  { settings, language }: Pick<Asker, 'settings' | 'language'>,
): Promise<string[]> {
  if (!wantedLines(settings)) return [];
  const { calendar, voiceSeparator } = language.messages;
  const labels = settings.topics?.length ? await topicsOf(ports) : {};
  const topics = topicNames(settings.topics ?? [], labels, language);
  const left = [
    ...(topics ? [calendar.onlyTopics(topics)] : []),
    ...(settings.sensitive === 'hidden' ? [calendar.withoutSensitive] : []),
  ];
  return [calendar.filtered(left.join(voiceSeparator))];
}
