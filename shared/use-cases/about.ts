import { parseDate } from '../domain/calendar-date';
import { yearRangeOf } from '../domain/collection-summary';
import { topicText } from '../domain/follows';
import { type Action, LONGEST_PAGED_TEXT } from '../domain/action';
import type { Language } from '../language/language';
import { textIn } from '../language/local-text';
import { type Button, type Message, inRows, say } from '../language/message';
import { MOST_TOPICS } from '../language/render-topics';
import { bold, italic, lines, paragraphs } from '../language/rich-text';
import type { Asker } from './asker';
import type { AnswerPorts } from './answer-ports';

/** What the collection is: how much, of which years and days, and who is cited. */
export async function about({ events }: Pick<AnswerPorts, 'events'>, { language }: Asker): Promise<Message> {
  const { messages, dateText } = language;
  const summary = await events.summary();
  if (!summary) return say(messages.emptyCollection);
  const known = yearRangeOf(summary);
  const span =
    known &&
    (known.first === known.last
      ? dateText.date({ unit: 'year', year: known.first })
      : dateText.between({ unit: 'year', year: known.first }, { unit: 'year', year: known.last }));
  const changed = summary.changed === undefined ? undefined : parseDate(summary.changed);
  const outlets = summary.outlets.map(([outlet, count]) => messages.counted(textIn(language, outlet), count));
  return {
    text: paragraphs(
      lines(bold(textIn(language, summary.title)), textIn(language, summary.description)),
      lines(
        messages.about.events(summary.events),
        span === undefined ? undefined : messages.about.years(span),
        messages.about.coverage(summary.days.length),
        summary.isUnsourced
          ? messages.about[outlets.length > 0 ? 'partlySourced' : 'unsourced']
          : messages.about.evidence(summary.wellSourced, summary.stateMediaOnly),
        summary.languages.includes(language.code)
          ? undefined
          : messages.about.writtenIn(
              summary.languages.map((code) => nameOf(code, language)).join(messages.listSeparator),
            ),
        changed && messages.about.changed(dateText.date({ unit: 'day', ...changed })),
      ),
      outlets.length > 0 ? messages.about.sources(outlets.join(messages.listSeparator)) : undefined,
      lines(
        summary.sourcesNote && textIn(language, summary.sourcesNote),
        summary.isUnsourced ? undefined : messages.about.stance,
      ),
      summary.isUnsourced ? undefined : italic(messages.legend.bases),
    ),
    buttons: [],
  };
}

/** The name of a language in another. */
function nameOf(code: string, language: Language): string {
  return new Intl.DisplayNames(language.code, { type: 'language' }).of(code) ?? code;
}

/** The topics, each a button to its events. */
export async function showTopics({ events }: Pick<AnswerPorts, 'events'>, { language }: Asker): Promise<Message> {
  const { messages } = language;
  const summary = await events.summary();
  if (!summary) return say(messages.emptyCollection);
  const buttons = Object.entries(summary.topics)
    .filter(([id]) => (summary.topicEvents[id] ?? 0) > 0 && topicText(id).length <= LONGEST_PAGED_TEXT)
    .slice(0, MOST_TOPICS)
    .map(([id, label]): Button => {
      const action: Action = { kind: 'search', text: topicText(id) };
      return { label: messages.counted(textIn(language, label), summary.topicEvents[id] ?? 0), action };
    });
  return { text: lines(bold(messages.about.topics)), buttons: inRows(buttons, 2) };
}
