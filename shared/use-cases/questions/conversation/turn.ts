import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore, Shown } from '../../last-answers';

/** What somebody says, and what was shown to them and asked by them before. */
export interface Turn {
  readonly ports: AnswerPorts;
  readonly asker: Asker;
  readonly understood: Understanding;
  /** The last answer, or the one that is replied to. */
  readonly shown: Shown | undefined;
  /** `shown`, with its first event alone where the first or the last of a list was asked for. */
  readonly spokenOf: Shown | undefined;
  readonly question: AskedBefore | undefined;
  readonly isReply: boolean;
}

/** `repliedTo`: what the message shows that is replied to; without it, the last answer counts. */
export function turnOf(ports: AnswerPorts, asker: Asker, understood: Understanding, repliedTo?: Shown): Turn {
  const last = ports.lastAnswers.of(asker) ?? (isOfList(understood) ? ports.lastAnswers.left(asker) : undefined);
  const shown = repliedTo ?? last;
  const question = ports.lastAnswers.asked(asker);
  const spokenOf = question?.isOfOne === true && shown ? { ...shown, events: shown.events.slice(0, 1) } : shown;
  return { ports, asker, understood, shown, spokenOf, question, isReply: shown !== last };
}

/** Whether a text can only mean a list, however long ago it was shown: "the second one", "more", a number. */
function isOfList({ text, talk }: Understanding): boolean {
  const isPointing = talk?.kind === 'pointing' && (talk.nth !== undefined || talk.onward === 'more');
  return isPointing || /^\s*\d{1,2}[.)]?\s*$/u.test(text);
}
