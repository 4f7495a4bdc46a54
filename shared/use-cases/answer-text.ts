import { type Message, say } from '../language/message';
import type { Talk, Understanding } from '../language/understanding/understanding';
import type { AnswerPorts } from './answer-ports';
import type { Asker } from './asker';
import { answerCommand } from './commands';
import { greet } from './greet';
import { answerPointing } from './questions/answer-pointing';
import { answerUnderstood } from './questions/answer-question';
import { asksSomething } from './questions/asks-something';
import { withExamples } from './questions/examples';
import { readText } from './questions/read-text';

/**
 * Answers what somebody says to the bot: a question, a command without its slash, or small talk. `answered`: the ids of
 * the events of the answer that it replies to.
 */
export async function answerText(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  answered: readonly string[] = [],
): Promise<Message> {
  return answer(ports, asker, await readText(ports, asker, text), answered);
}

/** Answers a reply in a group if it asks something; else undefined, for it may be meant for the others. */
export async function answerMereReply(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  answered: readonly string[],
): Promise<Message | undefined> {
  const understood = await readText(ports, asker, text);
  return asksSomething(understood) ? answer(ports, asker, understood, answered) : undefined;
}

function answer(
  ports: AnswerPorts,
  asker: Asker,
  understood: Understanding,
  answered: readonly string[],
): Promise<Message> {
  const { talk } = understood;
  if (talk?.kind === 'pointing') return answerPointing(ports, asker, talk, answered);
  return talk ? answerTalk(ports, asker, talk) : answerUnderstood(ports, asker, understood);
}

/** One kind sentence and two things to try; a command's answer, or that of /start to a greeting. */
function answerTalk(ports: AnswerPorts, asker: Asker, talk: Exclude<Talk, { kind: 'pointing' }>): Promise<Message> {
  switch (talk.kind) {
    case 'command':
      return answerCommand(ports, asker, talk.name, { text: talk.text });
    case 'greeting':
      return greet(ports, asker);
    case 'thanks':
    case 'farewell':
      return Promise.resolve({ ...say(asker.language.messages.talk[talk.kind]), isNoAnswer: true });
    default:
      return withExamples(ports, asker, asker.language.messages.talk[talk.kind]);
  }
}
