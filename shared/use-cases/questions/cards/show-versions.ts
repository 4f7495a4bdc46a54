import { textIn } from '../../../language/local-text';
import { type Message, say } from '../../../language/message';
import { formerWordings } from '../../../language/render-versions';
import { bold, italic, lines, paragraphs } from '../../../language/rich-text';
import { type Asker, todayOf } from '../../asker';
import type { ReadPorts } from '../../answer-ports';

/** The former wordings of an event, with the way back to its card. */
export async function showVersions({ clock, events }: ReadPorts, asker: Asker, id: string): Promise<Message> {
  const { language } = asker;
  const event = await events.card(id);
  if (!event) return say(language.messages.noSuchEvent);
  const { correction } = language.messages;
  const title = textIn(language, event.title);
  const wordings = formerWordings(event, language, todayOf(asker, clock));
  return {
    text: paragraphs(
      lines(bold(title), correction.formerWording),
      ...wordings.map(({ until, said, reason }) => lines(italic(until), ...said, reason)),
      wordings.length > 0 ? undefined : correction.noFormerWording,
    ),
    buttons: [[{ label: title, action: { kind: 'event', id: event.id } }]],
  };
}
