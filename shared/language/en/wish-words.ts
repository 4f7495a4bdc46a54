import { before } from '../spellings';
import { DAYS_OF_WEEK, type WishWords } from '../understanding/wish-words';

/** What is sent anyway, in words: *what happened that day*. */
const HAPPENED = before(
  'what happened |what has happened |what was ',
  'today|today in history|in history|this day|that day|on this day|on that day|on this date|on this day in history|on that day in history|this week|that week|in this week|in that week|this week in history',
);

export const englishWishWords: WishWords = {
  send: 'send|txt|dm|shoot|drop me a line|send me a line|text|message|msg|write|ping|remind|wake|call|get|receive',
  keep: 'notify|alert|turn on|switch on|enable|keep sending|start sending',
  join: 'subscribe|sign up|sign me up|sub me',
  stop: 'stop|turn off|switch off|disable|cancel|off|no more|no messages|no notifications',
  leave: 'unsubscribe',
  not: "don't|do not|never|not|no longer|skip|without|except|leave out|exclude",
  pause: 'pause|mute|snooze|take a break from|hold|hold off',
  meanwhile: 'for now|for the time being|for a while|for a bit|temporarily',
  again: 'again',
  resume: 'resume|continue|restart|go on|carry on|keep going|unpause|unmute|un-pause',
  change: 'change|make|move|set|switch|switch to|switch it to|shift|reschedule|adjust',
  notices:
    'messages|next message|notifications|notification|reminders|reminder|alerts|updates|subscription|newsletter|digest',
  matter: `stuff|things|something|events|event|history|facts|fact|news|anniversaries|on this day|this day in history|today in history|of the day|this week in history|${HAPPENED}`,
  all: 'all|everything|anything|it|them|these|this|that',
  daily: 'every day|everyday|each day|daily|once a day',
  mornings: 'every morning|each morning|mornings|morning|the mornings|the morning',
  evenings: 'every evening|each evening|every night|evenings|evening|the evenings|the evening|at night',
  weekly: 'once a week|weekly|every week|each week|per week|1 time a week|one time a week',
  ...onDays('#s|every #|each #|weekly on #|every week on #|each week on #|once a week on #'),
  weekdays:
    'weekends|the weekend|weekday|weekdays|every weekday|each weekday|monday to friday|monday through friday|every workday|workdays|working days',
  hour: 'what time|what hour|which time|how often do you|how often will you|how often would you|how often do i',
  when: 'when',
  next: 'next|following',
  come: 'come|comes|coming|arrive|arrives',
  missed: `${before(
    'why did i get |why have i got |why did i receive |why was there |why is there |i got |i received |got ',
    before('nothing|no message|no messages', '| today| this morning| yesterday'),
  )}|${before(
    "why didn't |why did not |why haven't |why have not |why hasn't ",
    before(
      'i get anything|i get a message|i get my message|i get any message|you write|you write to me|you message me|you send anything|you send me anything|you text me|you written|you sent anything|anything come|it come|my message come|anything arrived|it arrived',
      '| today| this morning| yesterday',
    ),
  )}|${before(
    "why don't you |why dont you |why aren't you |why arent you |why are you not |why do you not |how come you don't |how come you dont ",
    'send anything|send me anything|send messages|send me messages|sending anything|sending me anything|sending messages|sending me messages|write to me|message me|messaging me',
  )}|${before(
    "why am i not |why aren't i |why i'm not |why im not |i'm not |im not |i am not |why don't i |why dont i ",
    'getting messages|getting any messages|getting anything|receiving messages|receiving anything|get messages|get any messages|get anything|receive messages',
  )}|${before('nothing came|nothing arrived|no message came|where is my message|where are my messages', '| today| this morning| yesterday')}`,
  lead: "i'm in|i am in|i'm from|i am from|i live in|we live in|living in|based in|located in|my city is|my location is|use",
  zone: 'time zone|timezone',
  time: 'time|hour|later|earlier|an hour later|an hour earlier|half an hour later|half an hour earlier',
  ahead: `${before(
    'a day |one day |1 day |two days |2 days |three days |3 days |a few days |a week |one week |1 week |7 days |two weeks |a month |one month |1 month |30 days |some time ',
    'before|ahead|ahead of|in advance|in advance of|early|prior to',
  )}|${before(
    'the day before |a day before |how many days before |how long before ',
    'anniversaries|an anniversary|each anniversary|the anniversary|every anniversary',
  )}|how far ahead|how far in advance|in advance|ahead of time|beforehand`,
  always: before(
    "even without |even if there is no |even if there are no |even if there's no |even when there is no |even if no |also on days without |on days without ",
    'anniversary|an anniversary|any anniversary|anniversaries|any anniversaries',
  ),
  sensitive: `${before('wars|battles|deaths|the wars|war events', ' too| as well')}|also wars|including wars`,
  yearly: 'every year|each year|yearly|annually|once a year|anniversary|every anniversary|on every anniversary',
  important: 'important|most important|big|biggest|major|main|key',
  fewer: 'less|fewer|often|many|much|frequent|frequently',
  shorter: 'short|shorter|brief|briefer|shorter texts|too long|too much text|too wordy|tldr',
  speak:
    'speak|talk to me|answer me|answer|reply|translate|translation|version|do you have it|do you have this|do you have that|have it|see it|see this|read it|read this',
  chosen: 'did i set|have i set|i set|did i choose|have i chosen|did i set up|have i set up|is set|is set up',
  round: 'round|round ones|round anniversaries|round dates|round numbers|big anniversaries',
  tongue: 'english|russian|chinese|mandarin|language|languages',
  setup: 'settings|preferences',
  what: "what|what's|which|is there a|is there an",
  only: 'only|nothing but',
  hide: "don't show|do not show|never show|stop showing|don't want to see|do not want to see",
  drop: 'never mind|nevermind|forget it|forget about it|changed my mind|nah',
  rather: 'rather|instead|better|but|preferably|prefer',
  fresh: 'new events|new ones|something new|anything new|new entries|new stuff|new things',
  in: 'in|at|to|until|till|by|from',
  about: 'about|of|on|for',
  how: 'how',
  show: 'tell|give|show',
  fill: "with|have|got|me|my|us|our|please|pls|thanks|thank you|thx|the|a|an|is|are|am|be|will|would|does|do|did|i|i'd|i'm|i'll|want|like|need|can|could|you|just|and|also|then|so|ok|okay|hey|hi|hello|bot|now|actually|no|yes|up|turn|kindly|any more|anymore|some|sending|getting|messaging|texting|bugging|waking|reminding|notifying|here|what happened|btw|by the way|oh|oops|no more than|not more than|no more often than|enough|i'm done|i'm tired of it|sick of it|fed up|annoying|cheers|sorry|ones|yeah|sure|well|too|one|single",
};

/** `#` is the day. */
function onDays(forms: string): Pick<WishWords, (typeof DAYS_OF_WEEK)[number]> {
  return Object.fromEntries(DAYS_OF_WEEK.map((day) => [day, forms.replaceAll('#', day)]));
}
