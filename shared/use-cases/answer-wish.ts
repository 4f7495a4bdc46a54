import { type QuarterHour, parseQuarterHour } from '../domain/quarter-hour';
import { isActive } from '../domain/subscription';
import type { Timing } from '../domain/timing';
import type { CommandName } from '../language/commands';
import { type Message, withNote } from '../language/message';
import { publishedForms } from '../language/published-forms';
import { fold } from '../language/reading/fold';
import { readResumeDay } from '../language/reading/read-resume-day';
import { splitWords } from '../language/searching/split-words';
import { understoodLanguages } from '../language/understood-languages';
import type { Wish } from '../language/understanding/wish';
import { says } from '../language/understood-patterns';
import { type Part, italic } from '../language/rich-text';
import type { Understanding } from '../language/understanding/understanding';
import { offerEarly, offerReminder } from './anniversaries/offer-reminder';
import { keepToTopics, showOwnChoice, showSubscription, subscriptionOf } from './anniversaries/subscription';
import { topicsMeant } from './anniversaries/topics-meant';
import { wishedTiming } from './anniversaries/wished-timing';
import type { AnswerPorts } from './answer-ports';
import { answerReply } from './answer-reply';
import { type Asker, readingContextOf, todayOf } from './asker';
import { answerCommand } from './commands';
import { type PlaceQuestion, formatDeepLink } from './deep-link';
import { subjectOf } from './questions/search/collection-subject';
import { readText } from './questions/read-text';
import { showSetting } from './settings/change-settings';
import { isLikePlace, namesPlace, placeSaid } from './settings/find-zone';
import { topicsOf } from './topics-of';

/** A choice of the messages, what is said beside it, and what is said, if anything, where their place is asked for first. */
interface OwnChoice {
  readonly name: Parameters<typeof showOwnChoice>[2];
  readonly note?: 'noWeekdays' | 'weekAhead';
  readonly later?: true | 'noWeekdays' | 'thenRound' | 'weekAhead';
}

/** The wishes that are answered with one choice of the messages. */
const CHOICES = {
  weekdays: { name: 'days', note: 'noWeekdays', later: 'noWeekdays' },
  time: { name: 'time', later: true },
  news: { name: 'news' },
  fewer: { name: 'days', later: 'thenRound' },
  early: { name: 'early', note: 'weekAhead', later: 'weekAhead' },
  always: { name: 'question' },
  sensitive: { name: 'sensitive' },
  round: { name: 'which', later: 'thenRound' },
} satisfies Partial<Record<Wish['what'], OwnChoice>>;

function isOfChoice(what: Wish['what']): what is keyof typeof CHOICES {
  return what in CHOICES;
}

/**
 * Answers what somebody wants of scheduled messages or settings, or the place that was just asked for. Undefined for what
 * may be a question after all: what stands beside the words of a wish is no place, or no length.
 */
export async function answerWish(
  ports: AnswerPorts,
  asker: Asker,
  understood: Understanding,
): Promise<Message | undefined> {
  const { text, wish, talk, dates } = understood;
  const { isLast, isRecent = false, place } = ports.lastAnswers.ofMessages(asker);
  // "Nice" is a city, too.
  const isPlaceMeant = place !== undefined && dates.readings.length === 0 && !talk;
  const mayBeSaid = dates.readings.length === 0 && understood.asked === undefined && (!wish || wish.what === 'place');
  const isSaid = place !== undefined && mayBeSaid && placeSaid(ports, asker, text) !== undefined;
  if (isSaid || (isPlaceMeant && namesPlace(ports, asker, text)))
    return takePlace(ports, asker, place, { ...(isSaid && wish), rest: text });
  if (!wish) return undefined;
  const { what, rest, isBare } = wish;
  const early = what === 'early' && !isLast ? await offerEarly(ports, asker) : undefined;
  if (early) return early;
  if (
    isBare &&
    !(what === 'place'
      ? isPlaceMeant
      : isLast || (isRecent && isOnlyTime(wish)) || (await isOfOwnMessages(ports, asker, wish)))
  )
    return undefined;
  const { subscription, settings } = asker.language.messages;
  const command = (name: CommandName, said = '', days?: Timing['days']) =>
    answerCommand(ports, asker, name, { text: said, days });
  if (what === 'pause') {
    if (rest === undefined || isLength(ports, asker, rest)) return command(what, rest);
    return wish.isOfSubject ? leaveOut(showSubscription(ports, asker)) : undefined;
  }
  if (what === 'hide') return leaveOut(command('settings'));
  if (what === 'remind') return offerReminder(ports, asker, rest ?? '', wish);
  const isNoPlace = rest !== undefined && !namesPlace(ports, asker, rest);
  const mayBeSubject = what === 'topics' || (what === 'subscribe' && isNoPlace);
  if (rest !== undefined && mayBeSubject && (await namesSubject(ports, rest)))
    return answerWish(ports, asker, { ...understood, wish: { ...wish, what: 'subscribe', rest: undefined } });
  if (what === 'topics') {
    const isTimed = (wish.time ?? wish.part ?? wish.days) !== undefined;
    if (isTimed) return beginOfTopics();
    return chosenLater(subscription.byTopic) ?? answerTopics(ports, asker, rest);
  }
  if (isNoPlace) return wish.respelt && answerWish(ports, asker, { ...understood, wish: wish.respelt });
  if (isOfChoice(what)) {
    const { name, note, later }: OwnChoice = CHOICES[what];
    const asked = later && chosenLater(later === true ? undefined : subscription[later]);
    return asked ?? showOwnChoice(ports, asker, name, note && subscription[note]);
  }
  switch (what) {
    case 'place':
      if (place) return takePlace(ports, asker, place, wish);
      return wish.time === undefined ? command('settings', rest) : begin(rest);
    case 'subscribe': {
      const isPlaced = rest !== undefined && place;
      const begun = await (isPlaced ? takePlace(ports, asker, place, wish) : begin(rest));
      const note = wish.isRound ? subscription.thenRound : wish.isOfWeekdays ? subscription.noWeekdays : undefined;
      return note !== undefined && begun ? withNote(begun, italic(note)) : begun;
    }
    case 'resume':
      return command('subscribe');
    case 'language':
      return asker.place === 'private' ? showSetting(ports, asker, 'language') : command('settings');
    case 'shorter':
      return asker.place === 'private'
        ? showSetting(ports, asker, 'pageSize', { note: settings.shorter })
        : command('settings');
    case 'held':
      return isActive(await subscriptionOf(ports, asker)) ? showSubscription(ports, asker) : command('settings');
    case 'cancel':
      return talk?.kind === 'command' ? undefined : takeBack();
    default:
      return command(what);
  }

  /** Which messages come is chosen when their place is known, which is asked for again. */
  function chosenLater(note?: Part): Promise<Message> | undefined {
    if (place?.kind !== 'subscribe' || place.chat !== undefined) return undefined;
    return command('subscribe', place.time, place.days).then((asked) => withNote(asked, italic(note)));
  }

  async function leaveOut(menu: Promise<Message>): Promise<Message> {
    return withNote(await menu, italic(subscription.leftOut));
  }

  /** Begins messages, or changes those that come, as far as it was said when. */
  async function begin(where = ''): Promise<Message> {
    const asked = place?.kind === 'subscribe' ? place : undefined;
    const { time = asked?.time, days = asked?.days } = wishedTiming(
      wish ?? {},
      asked ?? (await subscriptionOf(ports, asker)),
    );
    return command('subscribe', [time, where].join(' '), days);
  }

  /** “Every Monday about trade”: the topics are chosen where messages come; their place may be asked for first. */
  async function beginOfTopics(): Promise<Message> {
    const begun = await begin();
    const isMeant = asker.place === 'private' && topicsMeant(rest ?? '', await topicsOf(ports)) !== undefined;
    return isMeant && isActive(await subscriptionOf(ports, asker))
      ? answerTopics(ports, asker, rest)
      : withNote(begun, italic(subscription.byTopic));
  }

  /** What was asked for is no longer waited for. Of messages that come, nobody knows what is taken back: they are shown. */
  async function takeBack(): Promise<Message> {
    if (!place && isActive(await ports.subscriptions.of(asker))) return command('status');
    ports.lastAnswers.forget(asker);
    return command('cancel');
  }
}

/** “Of Russia and China”, where all events are of these. */
async function namesSubject(ports: AnswerPorts, text: string): Promise<boolean> {
  const { isStopWord } = publishedForms();
  const { isSubject } = await subjectOf(ports);
  const named = splitWords(fold(text).text).filter(({ text: word }) => !isStopWord(word));
  return named.length > 0 && named.every(({ text: word }) => isSubject(word));
}

/** Messages of some topics only: of those that are named, else what there is to choose from. Of a group, its administrators choose. */
async function answerTopics(ports: AnswerPorts, asker: Asker, named = ''): Promise<Message> {
  const topics = asker.place === 'private' ? topicsMeant(named, await topicsOf(ports)) : undefined;
  if (topics) return keepToTopics(ports, asker, topics);
  const { byTopic } = asker.language.messages.subscription;
  // "Only 50 and 100 years" are anniversaries.
  const isOfYears = /\d/.test(named) && !(await isTime(ports, asker, named));
  if (isOfYears) return showOwnChoice(ports, asker, 'which');
  return showOwnChoice(ports, asker, 'topics', (await isTime(ports, asker, named)) ? byTopic : undefined);
}

/** «Давай в 8:30»: asks no question of what was shown since. */
function isOnlyTime({ what, time, rest }: Wish): boolean {
  return what === 'subscribe' && time !== undefined && rest === undefined;
}

/** What can only be meant of messages that come, where nothing else was shown. */
const OF_MESSAGES: readonly Wish['what'][] = [
  'round',
  'fewer',
  'time',
  'weekdays',
  'early',
  'pause',
  'status',
  'resume',
  'always',
  'sensitive',
];

async function isOfOwnMessages(ports: AnswerPorts, asker: Asker, { what, days }: Wish): Promise<boolean> {
  if (!(OF_MESSAGES.includes(what) || days !== undefined) || ports.lastAnswers.of(asker)) return false;
  return isActive(await subscriptionOf(ports, asker));
}

/**
 * Of a text that finds nothing: asks again for the place that was asked for, if it is like the name of one; shows the
 * languages if it is the name of a language.
 */
export async function askAgain(ports: AnswerPorts, asker: Asker, { text, talk, wish }: Understanding) {
  if (wish?.what === 'language' && asker.place === 'private') return showSetting(ports, asker, 'language');
  const { place } = ports.lastAnswers.ofMessages(asker);
  const isMeant = place && !talk && isLikePlace(ports, asker, text);
  return isMeant ? takePlace(ports, asker, place, { rest: text }) : undefined;
}

/** As a reply to the question would be taken. */
async function takePlace(
  ports: AnswerPorts,
  asker: Asker,
  asked: PlaceQuestion,
  { rest = '', ...said }: Pick<Wish, 'time' | 'part' | 'days' | 'rest'>,
): Promise<Message | undefined> {
  const payload = formatDeepLink(asked.kind === 'subscribe' ? { ...asked, ...given(said, asked) } : asked);
  return (await answerReply(ports, asker, { payload, promptId: 0, text: rest }))?.message;
}

function given(said: Pick<Wish, 'time' | 'part' | 'days'>, asked: Timing): Timing & { time?: QuarterHour } {
  const { time, days } = wishedTiming(said, asked);
  const at = time === undefined ? undefined : parseQuarterHour(time);
  return { ...(at && { time: at }), ...(days && { days }) };
}

/** Whether a text is a date or the name of a time: "only the Cold War". */
async function isTime(ports: AnswerPorts, asker: Asker, text: string): Promise<boolean> {
  const { dates } = await readText(ports, asker, text);
  return dates.readings.length > 0 || says(text, 'periods');
}

/** Whether a pause can be that long, or could if it had an end. */
function isLength(ports: AnswerPorts, asker: Asker, text: string): boolean {
  const context = readingContextOf(asker, todayOf(asker, ports.clock));
  const { kind } = readResumeDay(text, context, understoodLanguages);
  return kind === 'day' || kind === 'range' || kind === 'endless';
}
