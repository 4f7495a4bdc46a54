import type { Spellings } from '../reading/date-words';

/** From Monday on. */
export const DAYS_OF_WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * What the words of a wish about scheduled messages and settings say. A text is one only if it consists of such words,
 * a time, and at most one part between them that may be a place or the length of a pause.
 */
export const WISH_WORDS = [
  /** Something is to come, once or always: *send* me. */
  'send',
  /** The same, but always: *notify* me, «присылай». */
  'keep',
  /** The same of messages, without naming them: *subscribe*. */
  'join',
  'stop',
  /** The same of messages, without naming them: *unsubscribe*. */
  'leave',
  /** The same beside one of the above or below: *don't* send. */
  'not',
  'pause',
  /** Beside one of the above, for a time that is not told: not *for now*. */
  'meanwhile',
  /** That what was stopped is to go on: send *again* after New Year. */
  'again',
  /** The same, without a word for what is to come: *resume*, *go on*. */
  'resume',
  'change',
  /** What comes: *notifications*. */
  'notices',
  /** What they tell, which a question may ask for as well: *anniversaries*, *on this day*. */
  'matter',
  /** The anniversaries that count: *round* ones. */
  'round',
  /** The same in other words, which a question may ask for as well: *the big ones*. */
  'important',
  /** That there is less to come: *not so often*. */
  'fewer',
  /** That answers have less to read. */
  'shorter',
  /** A language: *English*. */
  'tongue',
  /** Asks to be spoken to: *speak* English. */
  'speak',
  /** The settings themselves. */
  'setup',
  /** What was chosen of them: what *did I set*. */
  'chosen',
  /** All of them: stop *it*, *everything*. */
  'all',
  /** How often, and in which part of the day. */
  'daily',
  'mornings',
  'evenings',
  /** How long before the day: *a week in advance*. */
  'ahead',
  /** On days that have no anniversary, too. */
  'always',
  /** What may be left out is to come: *wars too*. */
  'sensitive',
  /** On each anniversary: *every year*. */
  'yearly',
  /** On several days of the week, which cannot be chosen: *at weekends*. */
  'weekdays',
  /** On one, which can be: *every week*; *every Monday*. */
  'weekly',
  ...DAYS_OF_WEEK,
  /** Asks for the hour, or the day, on which something comes. */
  'hour',
  'when',
  'come',
  /** That something did not come: *why did I get nothing*. */
  'missed',
  /** Of what comes, the *next* one. */
  'next',
  /** Says where somebody is, or by whose clock: *I live in*. */
  'lead',
  /** The setting for it: *time zone*. */
  'zone',
  /** What is changed about messages: the *time*. */
  'time',
  /** Stands before a place, a time or a length: *in*, *at*, *until*. */
  'in',
  /** The same of a length; else what follows is what something is *about*, and no place. */
  'about',
  /** Asks for the way: *how* do I stop it. */
  'how',
  /** Asks which there are: *what* notifications do I get. */
  'what',
  /** Leaves out the rest: *only* about wars. */
  'only',
  /** That what follows is wanted in place of something: *rather*. */
  'rather',
  /** What was added to the collection: *new events*. */
  'fresh',
  /** That something is not to be shown: *don't show* me. */
  'hide',
  /** Takes back what was just said: *never mind*. */
  'drop',
  /** Says nothing more. */
  /** Asks for something to be told or shown; of messages, where it is said when. */
  'show',
  'fill',
] as const;

export type WishWord = (typeof WISH_WORDS)[number];

/** The words of a language for wishes; `*` stands for any ending. Whatever a language does not have, it leaves out. */
export type WishWords = Readonly<Partial<Record<WishWord, Spellings>>>;
