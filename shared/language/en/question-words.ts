import { before } from '../spellings';
import type { QuestionWords } from '../understanding/question-words';
import { englishBotWords } from './bot-words';
import { irregularVerbs } from './search-words';

/** What an answer is wanted for. */
const PURPOSES = before(
  'for a |for an |for my |for our |for the ',
  'class|lesson|lecture|seminar|course|thesis|essay|article|news story|report|paper|book|presentation|project|school project|homework|exam|quiz',
);

/** Of whom people tell beside what they ask. */
const FAMILY = before(
  'my ',
  before(
    '|late |old ',
    'father|mother|dad|mom|mum|grandfather|grandmother|grandpa|grandma|granddad|uncle|aunt|husband|wife|brother|sister|son|daughter|niece|nephew|teacher|colleague|family|parents|grandparents',
  ),
);

/** After the name of a state or a dynasty: the time of it. */
const ERA = 'times|era|period|dynasty|rule';

/** Who or what gave a time a name. */
const RULED = [
  ['soviet', '1922-1991'],
  ['(?:tsarist|czarist)', '1547-1917'],
  ['qing', '1644-1912'],
  ['(?:pandemic|covid)', '2020-2022'],
  ['stalin', '1924-1953'],
  ['khrushchev', '1953-1964'],
  ['brezhnev', '1964-1982'],
  ['gorbachev', '1985-1991'],
  ['yeltsin', '1991-1999'],
  ['mao', '1949-1976'],
] as const;

const WAR_THAT_GOES_ON = '(?:the )?(?:war in ukraine|ukraine war|invasion of ukraine)';
const START = '(?:the )?(?:start|beginning|outbreak) of ';

/** Where nothing is said of what stands before. */
const ALONE = '(?= *(?:$|[,.?!]))';

/** "In what language was it written". */
const IN_WHICH_LANGUAGE = before(
  before('|in ', before('what|which', ' language| languages')),
  `|${before(' was it| is it| was that| was this| was it originally', '| written| drawn up| written in| drawn up in| in')}`,
);

/** How questions are asked in English. */
export const englishQuestionWords: QuestionWords = {
  spokenAs: [
    ['for now', 'for the time being'],
    ['after new year|after the new year', "after new year's"],
    ['until new year|until the new year|till new year|before new year', "until new year's"],
    ['u|ya', 'you'],
    ['ur', 'your'],
    ['r', 'are'],
    ['abt|bout', 'about'],
    ['wat|wut|wot|waht|whta|wht', 'what'],
    ['wats|wuts|wots|whts|waths', "what's"],
    ['hows', 'how is'],
    ['wheres', 'where is'],
    ['whens|wens', 'when is'],
    ['whos', 'who is'],
    ['wich|whitch|whcih', 'which'],
    ['wehre|wher', 'where'],
    ['teh|da', 'the'],
    ['thru|thrugh|throgh', 'through'],
    ['b4|befor|beofre', 'before'],
    ['cuz|coz|bcuz|becuz|bcoz', 'because'],
    ['wud|cud|shud', 'would'],
    ['dat', 'that'],
    ['lemme', 'let me'],
    ['gimme|gimmie', 'give me'],
    ['gotta', 'have to'],
    ['dunno', "i don't know"],
    ['pls|plz|plse|pleas', 'please'],
    ['thx|tnx', 'thanks'],
    ['gonna', 'going to'],
    ['wanna', 'want to'],
    ['wensday|wendsday|wednsday|wedensday', 'wednesday'],
    ['tmrw|tmr|tomoz', 'tomorrow'],
    ['todya|tdoay|otday|toady|todat|tody|2day', 'today'],
    ['smth|smthing|sth|somethin|sumthing', 'something'],
    ['evrything|everythin|evrythin', 'everything'],
    ['btwn|btw.', 'between'],
    ['bday|b-day', 'birthday'],
    ['ppl', 'people'],
    ["govt|gov't", 'government'],
    ["intl|int'l", 'international'],
    ['univ', 'university'],
    ['the us|the u.s.|u.s.', 'the usa'],
    ['rwy', 'railway'],
    ['b/w', 'between'],
    ['before christ|before the common era|b.c.', 'bce'],
    ['w/o', 'without'],
    [
      'become friends again|became friends again|friends again|friendly again|get along again|got along again|make peace again|made peace again',
      'reconciled',
    ],
    ['between the wars|between the world wars|between the two world wars', 'interwar years'],
  ],
  reordered: [
    // Of a time, not of two events.
    ['older than (?=(?:the )?\\d{3})', 'only before '],
    ['(?:newer|more recent|younger) than (?=(?:the )?\\d{3})', 'only after '],
    ['whose (\\p{L}+) (?:is|was) (?:it|this|that)(?: now)?', 'who owns the $1'],
    // A dynasty or a rule is a time.
    [`(?:under|in|during) the (qing|ming)${ALONE}`, 'during the $1 dynasty'],
    [`(?:under|in the (?:time|times|days) of) the (?:tsars?|czars?)${ALONE}`, 'in 1547-1917'],
    ['(?:under|in the (?:time|times|days) of) the soviets', 'in 1922-1991'],
    ...RULED.map(
      ([name, years]) =>
        [
          `(?:under|during) ${name}${ALONE}|(?:\\b(?:in|during|of|from) )?(?:the )?${name}(?:['’]?s)?[ -](?:era|times|years|period|days)(?!\\p{L})`,
          `in ${years}`,
        ] as const,
    ),
    // Said alone, the revolution is that of 1917, and the liberation that of 1949.
    [`(?<=\\b(?:before|after) )the revolution${ALONE}`, '1917'],
    [
      `\\b(before|after|since) (?:the )?(?:liberation|founding of (?:the )?(?:prc|new china))${ALONE}`,
      '$1 1 october 1949',
    ],
    // What goes on has only a beginning.
    [`\\b(?:after|since) ${START}${WAR_THAT_GOES_ON}`, 'since 24 february 2022'],
    [`\\b(?:after|since) ${WAR_THAT_GOES_ON} (?:began|started|broke out)`, 'since 24 february 2022'],
    [`\\bsince ${WAR_THAT_GOES_ON}`, 'since 24 february 2022'],
    [`\\bbefore (?:${START})?${WAR_THAT_GOES_ON}(?: (?:began|started|broke out))?`, 'before 24 february 2022'],
    // Neither a day nor a week.
    ['(?:what|which) day of the week', 'what weekday'],
    // How many are asked for: five key dates.
    [
      '\\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty)(?= (?:key|most|main|major|biggest|important|latest|last|earliest)\\b)',
      '',
    ],
    // For a news story: when …
    [
      '^(?:its |it is )?for (?:an? |my |the |our )?(?:news )?(?:story|article|report|essay|post|piece|presentation|paper)[:,]\\s+(?=\\S)',
      '',
    ],
    // Who corrects themselves means what follows.
    ['^.*(?:no,? wait|wait,? no|scratch that)[ ,.]+(?=\\S)', ''],
    // That of which the answer was forgotten, and nothing that came after it.
    [
      '^((?:and |so |ok |wait )*(?:what|which|when|who|where)\\b.* (?:is|was|were) (?:it|that|this|he|she|they|those)) again(?=[ ?!.]*$)',
      '$1',
    ],
    // Its end is told by how long it was to be.
    ['\\bwhen (?=.*\\b(?:expir|laps(?:e|ing)))', 'until when '],
    // Because: before Christ is said after a number or a century.
    [
      '(?<!\\d ?|(?:century|centuries|millennium|millennia|years?|in|the) )\\bbc(?= (?!in\\b|to\\b|and\\b|or\\b)\\p{L})',
      'because',
    ],
    ["(?:my|our) [a-z]+(?:['’]?s)? birthday", 'my birthday'],
    ['\\bwhose (?:is|are)\\b', 'who owns'],
    // One's own day of birth, with a question after it.
    ["^(?:(?:i'?m|i am|was) )?born (?:on )?([^,.?!;]{3,18})(?=[,.;] ?\\S)", 'i was born on $1'],
    ['my [a-z]+ was born', 'i was born'],
    ['(?:(?:in|for|over) )?the (?:coming|next few) (?:years|months|decades)', 'in the future'],
    ["(?<=[Ww]ho)(?: is|'s|s) (.*?) (?:now|currently|today|nowadays|at the moment)(?=[\\s?!.]*$)", ' is currently $1'],
    // My father built a bridge …
    [`^(?:${FAMILY})(?= )`, ''],
    // Elsewhere they say where, or nothing.
    ['(?<=\\w )over(?=[\\s?!.]*$)', 'ended'],
    ['(?<=\\w )now(?=[\\s?!.]*$)', 'currently'],
  ],
  asked: {
    weekday: 'what weekday|which weekday|on what weekday|on which weekday',
    now: "who is the current|who's the current|who is currently|who's currently|who is now|who is the present|who currently is|what is the capital|what's the capital|what is the population|what's the population|how many people live|what is the currency|what's the currency|what language do|what languages do",
    when: "how long until|how long till|how long before|how much longer until|how soon will|how many years until|how many years till|how many months until|wen|wehn|whn|what years|in what year|in which year|on what date|on which date|on what day|what was the date of|what was the date|when|what year|which year|what date|which date|what day|which day|what month|how long ago|how long has it been since|how long is it since|how long since|how many years ago|how many years since|how many years has it been since|how many years have passed since|how many years is it since|how much time since|years since|time since|date of|the date of|year of|the year of|when's|when exactly",
    age: 'how old|since when|how many years has|how many years have',
    daysUntil: 'how many days until|how many days till|how many days to|how many days before|days until|days till',
    daysSince:
      'how many days ago|how many days since|how many days from|how many days after|how many days have passed since|days since',
    count: 'how many|number of|the number of|what number of|count of|count the|count',
    times: 'how many times|how often|how frequently|number of times|the number of times',
    amount:
      'how many billion*|how many million*|how many thousand*|how many percent|how many euros|how many yuan|how many barrels|how many cubic met*|how many people|how many persons|how many men|how many soldiers|how many troops|how many civilians|how many victims|how many casualties|how many dead|how many death*|how many died|how many killed|how many were killed|how many got killed|length of|the length of|length|height of|depth of|size of|area of|how many wounded|how many were wounded|how many prisoners|how many refugees|how many tanks|how many planes|how many ships|how many weapons|how many kilomet*|how many km|how many miles|how many ton*|how many rubles|how many dollars|how much money|how much gas|how much oil|how much land|how much territory|how much|how big|how large|how far|how tall|how deep|how heavy|how high|how wide|how fast|how strong|how powerful|how expensive|how rich|death toll|casualties|number of casualties|number of dead|number of victims',
    until:
      'until when|till when|up until when|until what date|until what day|until which date|until what year|until which year|how long is it valid|how long is it in force',
    length: `how long|for how long|how long will|duration of|the duration of|${before('how many days |how many weeks |how many months |how many years |how many hours ', 'was|were|did')}`,
    who: "what's the deal with|what is the deal with|what's up with|what is up with|what's the story with|what's the story behind|what is the story behind|what is the story of|who is|who are|who was|who were|who's|what is|what are|what was|what were|what's|tell me about|tell us about|tell about|explain|meaning of|define|what does|info on|information on|information about|info about|facts about",
  },
  which: {
    last: "currently|nowadays|these days|at present|at the moment|right now|as of now|current|latest one|newest one|most recent one|what new|anything new|previous|last|latest|most recent|most recently|newest|recent|recently|last time|the last time|latest news|recent news|the news|any news|what is new|what's new",
    next: "plans for|any plans for|next|upcoming|coming|coming up|future|in the future|planned|what is planned|what's planned|scheduled|forthcoming|what's next|lies ahead|yet to come|next time",
    first:
      'something old|something ancient|in chronological order|in date order|in time order|in order|chronologically|sorted by date|from the beginning|first|early|earliest|oldest|oldest one|earliest one|very first one|first ever|very first|first time|the first time|in the beginning',
    important:
      'most important|most significant|matters most|matter most|mattered most|most famous|most notable|important events|major events|main events|key events|key dates|main dates|important dates|major dates|key moments|key points|top events|top 3|top 5|top 10|top three|top five|top ten|best events|highlights|biggest event|biggest events|greatest events|biggest moments|greatest moments|important moments|main moments|biggest things|main things',
  },
  lasting:
    'last|lasts|lasted|take|takes|took|taken|go on|goes on|went on|continue|continued|stay|stays|stayed|spend|spends|spent|run|ran',
  measures:
    'how many days|how many weeks|how many months|how many years|how many hours|how much time|how long|how far apart|how far|far apart|apart|days between|weeks between|months between|years between|time between|difference|the difference|gap|interval|distance|number of days|number of years|days from|years from',
  apart: `how far apart|far apart|how much time between|how long between|how much time passed between|how many years passed between|how many days passed between|${before('how long |how much time |how many years |how many days ', 'between the two')}`,
  ordering:
    'older|the older|is older|was older|came earlier|is newer|newer|is younger|compare|compare the|comparison of|which came first|what came first|which one came first|who came first|which was first|what was first|who was first|which happened first|what happened first|which was earlier|what was earlier|which happened earlier|which came earlier|which is older|which was older|which started first|which is earlier|which event came first|which was before|which was the first|come first|happen first|came first|happened first|was first',
  or: 'or|vs|versus',
  comparing: {
    than: 'vs|versus|compared to|compared with|older than|younger than|newer than|earlier than|later than|sooner than|come before or after|came before or after|happen before or after|before or after',
    leading: 'is|was|were|are',
    sides: 'before|after|earlier than|later than|prior to',
  },
  later: {
    leading:
      'how long after|how soon after|how long before|how much later than|how many years after|how many years before|how many months after|how many months before|how many days after|how many days before|years after|years before|how much time after|how much time passed from|how long from|how much time from|how many years from|how many years passed from|how many days from|how many days passed from',
    then: 'was|were|did|is|had|until|till|to|came|come',
  },
  articles: 'the',
  superlatives: {
    most: 'most important|most significant|most events|the most events|most happened|most things happened|busiest|most eventful|eventful|best covered|most entries',
    units: {
      year: 'year|years',
      decade: 'decade|decades|ten years',
      uncounted: 'month|months|day|days|week|century|person|country|city|place|topic',
    },
    uncounted:
      'longest|shortest|fastest|slowest|heaviest|lightest|cheapest|richest|strongest|hardest|largest|smallest|tallest|deadliest|bloodiest|worst|best|funniest|strangest|weirdest|most expensive|most interesting|most boring|biggest|greatest|most violent|most successful',
  },
  pointing: {
    also: '^(?:(?:and|so|but|(?:and )?(?:what|how) about)(?: only| just)?|only|just) |^(?:(?:and )?(?:(?:are|is|were|was) there )?any(?:thing|one)?(?: ones?)?) (?=(?:from )?(?:before|after|since|until|between|from|in|during) .*(?:\\d{2}|centur))',
    narrowing: '^(?:(?:and|so|but|ok|now|show|list|give|me) )*(?:only|just) | only(?= please$|$)',
    pronouns:
      'it|its|he|him|his|she|her|they|them|their|theirs|this|that|these|those|there|then|that one|this one|the same',
    someone: 'he|him|his|she|her',
    telling: `in it|${before('it |this |that ', 'say|says|said|mention|mentions|mentioned|mean|means|meant|state|states|stated|give|gives|gave|settle|settled|decide|decided|provide|provided|promise|promised')}`,
    interrogatives: 'who|whom|whose|what|which|where|why|how',
    naming: 'called|named|the name of|its name',
    onward: {
      sources: `${before(
        'is this |is it |is that |was it |are they ',
        'true|real|accurate|correct|reliable|propaganda|biased|fake|official|confirmed|verified|trustworthy|legit|certain',
      )}|${before('can i trust |can we trust |should i trust ', 'this|it|that|them')}|${before(
        'how reliable is |how accurate is |how certain is ',
        'this|it|that|the date',
      )}|${before('is the date ', 'certain|exact|right|correct|reliable|accurate')}|source links|source link|links|link|links to the sources|source|sources|the source|the sources|what is the source|what's the source|what are the sources|any source|any sources|source please|sources please|reference|references|citation|citations|who says so|says who|according to whom|where is this from|where's this from|where is that from|where's that from|where is it from|where does this come from|where does that come from|where did you get this|where did you get that|where did you get it from|where do you get this from|are you sure|how can i trust this|proof|got proof|how do you know|how do you know that`,
      more: 'more|show more|show me more|next page|the next page|more please|and more|more results|more events|any more|are there more|is there more|is there a second one|is there a third one|is there another|is there another one|are there others|are there any others|any others|go on|continue|keep going|what else|anything else',
      same: 'what were the results|what was the result|what was the outcome|what were the causes|what were the consequences|tell me more|more about it|more about that|more details|more detail|more info|more information|details|in detail|elaborate|give me details|what about it|who won|who lost|who signed|who met|who was there|who else|where was it|what were the terms|the first time|first time|the last time|last time|and the first|and the last|why|how come|why so|and how|how so|how exactly|and you',
      after: `again|what next|what came next|what happened next|what happened then|what happened after|what happened afterwards|afterwards|and then|then what|and after|the next one|and the next one|next one|the one after|what followed|since then`,
      end: `what came of it|what became of it|${before('|and ', 'how did it end|how did it all end|how did that end|how did this end|how it ended|how did it turn out')}`,
      before:
        'anything before that|anything before|anything earlier|the one before|the time before|the previous one|and before|what happened before|what came before|beforehand|before then',
    },
    afterwards: 'later|later on|afterwards|subsequently|thereafter|eventually|in the end',
    turning: 'next|next please|and next|ok next|again|another|another one|another one please|one more|one more please',
    apart: { after: 'later|after|after that|after this|on', before: 'earlier|before|before that|prior' },
    timeBefore: {
      day: 'the day before|day before|a day before|a day earlier|one day earlier|the previous day',
      month: 'the month before|a month before|a month earlier|one month earlier|the previous month',
      year: 'the year before|a year before|a year earlier|one year earlier|the previous year',
      decade: 'the decade before|a decade before|a decade earlier|the previous decade',
    },
    timeAfter: {
      day: 'the day after|day after|next day|a day after|a day later|one day later|the next day|the following day',
      month: 'the month after|a month after|a month later|one month later|the following month',
      year: 'the year after|a year after|a year later|one year later|the following year',
      decade: 'the decade after|a decade after|a decade later|the following decade',
    },
    sameTime: {
      day: 'that day|same day|the same day|that same day|that very day',
      month: 'that month|same month|the same month|that same month',
      year: 'else happened then|else was happening then|what else then|at that time|around that time|around then|back then|that year|same year|the same year|that same year',
      decade: 'that decade|same decade|the same decade',
    },
    ones: 'any in|any during|one|ones|which|of them|of these|of those',
    ordinals: ['the second one|second one|the second|second|2nd', 'the third one|third one|the third|third|3rd'],
    numbers: [
      'the first one|first one|number one|number 1|no 1|the 1st|the 1st one|1st one',
      'the second one|second one|the second|number two|number 2|no 2|the 2nd|2nd one',
      'the third one|third one|the third|number three|number 3|no 3|the 3rd|3rd one',
      'the fourth one|fourth one|the fourth|number four|number 4|no 4|4th one',
      'the fifth one|fifth one|the fifth|number five|number 5|no 5|5th one',
    ],
  },
  remote: 'videoconference|virtual|virtually',
  standing:
    'do i need|do we need|can i|can we|am i allowed|are we allowed|can i still|can we still|still in force|still valid|still in effect|still active|still hold|still holds|still apply|still applies|still work|still works|still exist|still exists|is still|are still|still|nowadays|these days|at the moment|at present|right now',
  whereabouts: 'was in|were in|been in|is in|are in|was at|were at',
  thisDay: 'on this day in history|on this day|this day in history|this day|today in history|the day',
  anyYear: 'in history|throughout history|in any year|of any year|any year',
  occasions:
    "my birthday is on|my birthday is|my birthday was|my birthday|my bday is on|my bday is|my bday|it was my birthday|my wedding is on|my wedding is|my wedding|my anniversary is|my anniversary|i'm getting married on|i am getting married on|getting married on|getting married|i was born on|i was born in|i was born|my exam is on|my exam|it's on|it is on|on my birthday|i'm born on|i am getting married",
  roundOnes: 'round|big|biggest|major',
  commemorations:
    'round|big anniversar*|biggest anniversar*|major anniversar*|important anniversar*|anniversary|anniversaries|commemorat*|in memory of',
  whether: {
    leading:
      "did|didn't|has|have|hasn't|had|was|were|wasn't|is|are|does|do|was it|so did|and did|was there ever|is it true|is it true that",
    anywhere: 'is it true that|is it true',
  },
  details: `${IN_WHICH_LANGUAGE}|source|sources|who|whom|whose|with whom|by whom|where|whereabouts|why|how come`,
  persons: 'who|whom',
  reasons:
    'why|how come|for what reason|what caused|what was the cause|what was the reason|what were the reasons|what are the reasons|what made',
  parties: 'side|sides|delegation|government|representative|representatives|represent|represents|represented',
  where: 'where',
  asides:
    "i|im|i'm|ive|i've|me|my|mine|we|our|us|homework|essay|school project|for school|for class|for work|just curious|asking for a friend",
  introducing: `${before("i'm |i am |we're |we are |", 'making|preparing|writing|doing|planning|teaching|guiding|taking|driving|working|running|showing|organising|organizing|studying|visiting|travelling|traveling')}|i|im|i'm|ive|i've|we|we're|we've|my|for a|for my|for the|for our|need it for|needed for|it's for|this is for|what to tell|what to show|what can i tell|what can i show|what should i tell|what should i show`,
  ourPlace: before('our |my |this ', before('|home ', 'city|town|village|region|area|province|river')),
  themes: before(
    'article |piece |story |essay |paper |thesis |report |book |project |presentation |research |lesson |class |writing |working |reading |studying ',
    'on|about|on the history of',
  ),
  address: 'you|your|yours|yourself',
  remarks:
    "i'm|i am|i feel|i love|i like|i hate|i miss|i think|i have|my name is|my favo*|it's|this is|that is|that's|that was|that makes|those are",
  rude: 'fuck*|your favo*|you like|you love|you hate|you prefer|you support|you live|you married|you single|girlfriend|boyfriend|translate|sing me|sing a|play some|play music|talk to a human|to a real person|lose weight|what time is it|the time now|how hot is it|how cold is it|temperature in|makes no sense|you speak|u speak|rubbish|stfu|shit|shitty|bullshit|bitch*|asshole*|bastard|cunt|crap|crappy|stupid|dumb|dumbass|idiot|idiots|idiotic|moron*|useless|worthless|pathetic|you suck|this sucks|sucks|garbage|trash|lame|hate you|screw you|shut up|piss off|go to hell|retard*|loser',
  opinions:
    "what do u think|do u think|wdyt|what do you think|do you think|do you believe|what is your opinion on|what is your opinion of|what is your opinion about|what's your opinion on|your opinion|your view|is it good|is it bad|who is right|who was right|who is to blame|whose fault|the aggressor|aggressor|aggressors|the bad guy|the good guy|a dictator|dictator|should i|should we|do you agree|will there be war|will there be a war|will they attack|is it going to be war",
  scales: 'billion|million|thousand',
  documents: 'contract*|deal|deals|agreement*|treaty|treaties|pact|pacts|loan|loans|lease|memorandum',
  counted:
    "news|what is new|what's new|event*|entry|entries|item|items|record|records|article|articles|anniversar*|fact|facts|thing|things|date|dates|visit|visits|trip|trips|meeting*|summit*|talks|conference*|negotiation*|call|calls|phone call|phone calls|conversation*|treaty|treaties|agreement*|accord|accords|pact|pacts|document*|declaration*|statement*|contract|contracts|deal|deals|protocol*|war|wars|battle|battles|conflict*|clash|clashes|fight|fights|incident*|accident*|disaster*|crash|crashes|exercise*|drill|drills|operation*|launch|launches|flight|flights|landing*|mission|missions|attempt*|expedition*|speech|speeches|interview*|congress|congresses|festival*|election*|revolution|revolutions|uprising*|strike|strikes|match|matches|game|games|discover*|invention*|opening*|ceremon*|crisis|crises|dispute*|attack|attacks|raid|raids|protest|protests|demonstration*",
  oldest: 'oldest|earliest|most ancient',
  judgements:
    'bad|bad things|worse|good|good things|better|terrible|horrible|awful|tragic|sad|nice|exciting|scary|cool|funny|fun|strange|weird|curious|wonderful|remarkable|noteworthy|positive|negative|pleasant|unpleasant',
  names:
    'the great|peter the first|search of|first world war|world war one|first lady|first aid|next generation|top gun|key stage|last supper|final solution|best man|early warning',
  epithets: 'the great|the terrible|the conqueror|the magnificent|the wise|the lionheart',
  bounds: {
    leading: {
      before: 'before|prior to|preceding|earlier than|ahead of|up to|leading up to',
      until: 'until|till|up until',
      since: 'since|ever since|starting with|beginning with|from the time of',
      after: 'after|following|later than|subsequent to|in the wake of',
      during: 'during|while|in the course of|in the time of|at the time of|throughout|amid',
      between: 'between|in between',
    },
  },
  periods: [
    ['ww2|wwii|ww 2|ww ii|world war 2|world war ii|world war two|second world war', 1939, 1945],
    ['ww1|wwi|ww 1|ww i|world war 1|world war i|world war one|first world war|great war', 1914, 1918],
    ['cold war', 1947, 1991],
    ['cultural revolution', 1966, 1976],
    ['october revolution', 1917, 1917],
    ['russo japanese war', 1904, 1905],
    ['crimean war', 1853, 1856],
    ['great patriotic war', 1941, 1945],
    ['korean war', 1950, 1953],
    ['vietnam war', 1955, 1975],
    ['opium war|opium wars', 1840, 1860],
    ['great leap forward', 1958, 1960],
    ['bc|bce', -9998, 0, 'era'],
    ['antiquity|ancient times|ancient world', -9998, 500],
    ['middle ages|medieval', 501, 1500],
    ['peter the great|peter great|peter the first|peter first', 1682, 1725, 'reign'],
    ['catherine the great|catherine great|catherine ii|catherine the second|catherine second', 1762, 1796, 'reign'],
    ['alexander ii|alexander the second|alexander second', 1855, 1881, 'reign'],
    ['interwar|interwar years|interwar period', 1919, 1939, 'era'],
    ['perestroika', 1985, 1991],
    ['second sino japanese war|sino japanese war|war of resistance', 1937, 1945],
    ['first sino japanese war', 1894, 1895],
    ['chinese civil war', 1946, 1949],
    ['russian civil war', 1917, 1922],
    ['taiping rebellion|taiping uprising', 1851, 1864],
    ['xinhai revolution', 1911, 1911],
    ['russian revolution|bolshevik revolution', 1917, 1917],
    ['reform and opening up|reform and opening', 1978, 1978],
    ['covid pandemic|coronavirus pandemic|pandemic|covid', 2020, 2022],
    [`${before('tsarist |czarist |imperial ', 'russia')}|russian empire`, 1547, 1917, 'era'],
    [before('qing ', `${ERA}|china`), 1644, 1912, 'era'],
    [before('ming ', `${ERA}|china`), 1368, 1644, 'era'],
    [
      `${before('republic of china |republican |kuomintang ', ERA)}|republican china|nationalist china`,
      1912,
      1949,
      'era',
    ],
  ],
  and: 'and|&',
  meanings: [
    [
      'been to|went to|gone to|come to|came to|goes to|go to|travel to|travels to|travelled to|traveled to|fly to|visited',
      'visit',
      'place',
    ],
    ['trip|trips', 'visit', 'place'],
    ['negotiate|negotiated|negotiating', 'talks'],
    ['ww1|wwi', 'first world war'],
    // Of a war without a name, the fights are told first.
    [
      'go to war|goes to war|went to war|gone to war|fight a war|fought a war|at war|a war|any war|any wars|war between|wars between|war with|wars with|armed conflict|armed conflicts|military conflict|military conflicts',
      'conflict',
    ],
  ],
  hints: [
    ['sign|signs|signed|signing|conclude|concluded|agree|agreed', 'sign|signed|treaty|agreement', 'implied'],
    [
      'founded|create|creates|created|creation|establish|establishes|established|set up|form|formed|founding|formation|start up|come into being|came into being',
      'established|founded|creation',
    ],
    ['found|find|finds', 'established|founded|discovers|discovered|discovery|finds'],
    ['born|birth|birthday|date of birth|birth date', 'birth|born'],
    ['buy|buys|bought|buying|purchase|purchases|purchased', 'contract|sale'],
    ['end|ends|ended|ending|finish|finishes|finishing|close|closed|no longer', 'end|ended|ends', 'ending'],
    [
      'stop|stops|stopped|stopping|halt|halts|halted|suspend|suspends|suspended|put off|puts off|postpone|postpones|postponed|break off|breaks off|broke off',
      'stop|end|ended|ends',
      'ending',
    ],
    // What is finished opens; talks that end do not.
    ['finished|complete|completed|completion', 'completed|end|ended|ends|opens|opening', 'ending'],
    ['pull|pulls|pulled|pull out|pulled out|withdraw|withdrew|withdrawn|withdrawal', 'withdrawal|leave|recall'],
    [
      'come back|came back|go back|goes back|went back|come home|came home|go home|went home|return|returns|returned|returning|take back|took back|taken back|get back|got back|give back|gave back|given back|hand back|handed back|hand over|handed over|handover|regain*',
      'return|returns|returned|handed|goes|back',
    ],
    [
      'go up|goes up|went up|lift off|lifted off|take off|took off|blast off|blasted off',
      'launch|launched|launches|flies|flight',
    ],
    ['come down|came down|go down|went down|fall down|fell down', 'lands|landing|crash|end'],
    [
      'open|opens|opened|opening|inaugurate*|inauguration',
      'opening|inaugurated|launch|start|founded|unveiled',
      'lasting',
    ],
    [
      'start|starts|started|starting|begin|begins|began|begun|beginning|launch|launches|launched|launching',
      'start|launch|opening|founded|established|introduces|released|unveiled|shows|presents',
      'beginning',
    ],
    ['sell|sells|sold|selling', 'sell|sells|sold|sale'],
    [
      'collapse|collapses|collapsed|dissolve|dissolved|fell apart|fall apart|falls apart|fall|falls|fell',
      'collapse|dissolution|falls',
    ],
    [
      'sink|sinks|sank|sunk|sinking|go down|went down|goes down|drown|drowned',
      'sinks|sinking|loss|disaster|wreck|collapse',
    ],
    ['rescue|rescues|rescued|save|saves|saved', 'rescue|rescued|saves'],
    ['discover|discovers|discovered|discovery|find|finds|found out', 'discovers|discovery|found'],
    ['die|dies|died|death|dead|pass away|passed away|killed', 'death|dies|died|killing'],
    [
      'crash*|explode*|exploding|explosion*|fail|fails|failed|failure*|blow up|blew up|blown up|break up|broke up|break apart|broke apart|go boom|went boom|burn|burned|disaster*|catastroph*|destroyed|wreck*',
      'crash|explosion|loss|accident|fire',
    ],
    ['lose|loses|lost|losing', 'loss|cession|crash|accident'],
    [
      'cede|cedes|ceded|ceding|give up|gives up|gave up|given up|giving up|surrender|surrenders|surrendered|give away|gave away|annex*|acquire*|take over|took over|seize*',
      'cession|annexation|surrender',
    ],
    ['take|took|taken|grab|grabs|grabbed', 'cession|annexation', 'implied'],
    ['occupy|occupies|occupied|occupying', 'occupation|lease'],
    ['fly|flies|flew|flown|flying|land|lands|landed', 'flight|landing|lands|flies'],
    ['build|built|building|construct|constructed|construction', 'construction|built|builds', 'making'],
    [
      'release|releases|released|unveil*|introduce|introduced|introduces|present|presents|presented|come out|came out|comes out|invent|invents|invented|invention|debut*|appear|appears|appeared',
      'launch|release|invented|introduces|released|presents|proposes|shows|unveiled|announces',
    ],
    ['show|shows|showed|shown', 'shows|shown'],
    ['win|wins|won', 'victory|wins|won'],
    [
      'catch fire|catches fire|caught fire|burn down|burns down|burned down|burnt down|on fire|go up in flames|went up in flames|ablaze',
      'fire|burns|burnt',
    ],
    ['wiped out|wipe out|died out|die out|go extinct|went extinct|extinct|eradicate*', 'eradicated|extinct|extinction'],
    ['torn down|tear down|tore down|knock down|knocked down|pulled down|demolish*', 'demolition|demolished|falls'],
    ['city|town|village|country|place', ''],
    ['connected with|connected to|associated with|linked to|linked with|relating to|pertaining to', ''],
    ['study|studies|studied|studying|working|living|fighting|staying|standing|visiting|holding|making|taking', ''],
    ['meet|meets|met|meeting|meetings', 'meeting|meet', 'implied'],
    ['abroad|overseas|twice|thrice|several times|three times|a second time|a third time', ''],
    ['know|knew|known|think|thought|want|wanted|wants|try|tried|tries|allow|allowed', ''],
    [
      'entry|entries|item|items|article|articles|movement|organisation|organization|speech|speeches|mission|missions|programme|program|project|projects|operation|still|now|ever since|all time',
      '',
    ],
    [
      'dollar|dollars|ruble|rubles|rouble|roubles|yuan|euro|euros|percent|ton|tons|tonne|tonnes|km|kilometre|kilometres|kilometer|kilometers|mile|miles|metres|meters|billion|billions|million|millions|thousand|thousands|bn|figure|figures|amount|need|needs|needed',
      '',
    ],
    ['cost|costs|worth|scandal|scandals|affair|incident|incidents|tragedy', ''],
    [
      'big|bigger|great|huge|giant|massive|enormous|famous|well known|renowned|notorious|fast|slow|long|tall|high|short|deep|wide|large|tiny|beautiful|main|major|minor|popular|powerful|strong|terrible|deadly|mysterious|crazy|amazing|ready|old|new|small|little|whole|special|guy|moment|moments',
      '',
    ],
    [
      'people|person|soldier|soldiers|troops|men|year|years|day|days|time|times|one|ones|page|month|months|week|weeks',
      '',
    ],
    ['belong|belongs|belonged|belonging|owned|own|owns|owner|owners', 'belongs|owned|owner|ownership|passed', 'owning'],
    ['leader|leaders|politician|politicians|president|part of', ''],
    [
      'source|sources|name|names|timeline|timelines|chronology|overview|summary|outline|history|question|questions|issue|issues',
      '',
    ],
    ['terms|conditions|consequences|results|result|details|detail|reason|reasons|participants|importance', ''],
    [
      'fully|completely|totally|entirely|once and for all|officially|formally|stay|stays|stayed|spend|spends|spent|wait|waited|mean|means|meant|happen to|go on|went on|kept|keep|true|possible',
      '',
    ],
    ['quarrel|quarrels|quarrelled|quarreled|fell out|fall out|falling out|bad blood', 'split|failed|recall'],
    ['split|argue|argued|argument|dispute*', 'split|quarrel|dispute|question'],
    [
      'get bad|got bad|go bad|went bad|get worse|got worse|go wrong|went wrong|turn sour|worsen*|deteriorat*',
      'split|quarrel|dispute',
    ],
    [
      'make up|made up|make up again|made up again|patch things up|patched things up|reconcile*|reconciliation|normal again|get back to normal|got back to normal|go back to normal|went back to normal|back to normal',
      'normalised|reconciliation',
      'mutual',
    ],
    ['settle|settles|settled|resolve|resolves|resolved', 'settled|completes|final'],
    ['abrogat*|annul|annulled|denounce*|terminat*|renounc*|not extend|not renew', 'terminated|denounces|renounces'],
    ['expire*|expiry|expiring|lapse*|lapsing', 'expiry|expires|lapses', 'implied'],
    ['valid|still valid|in force|still in force|in effect|still in effect', 'force', 'implied'],
    ['on the * side|for the * side|from the * side', ''],
    ['support|supports|supported|supporting', 'support'],
    ['invade|invades|invaded', 'offensive|invasion'],
    ['attack|attacks|attacked|attacking', 'fighting|incident|conflict|offensive|raid'],
    [
      'develop|developed|develops|evolve|evolved|change|changed|situation|state of affairs|date|dates|photo|photos|picture|pictures|video|videos|map|maps|history of|story of',
      '',
    ],
    ['say|says|said|speak|speaks|spoke|talk about|talked about|announce|announced|mention|mentioned', ''],
    [
      'hold|holds|held|take place|took place|taken place|occur|occurs|occurred|celebrate|celebrated|make|makes|made|become|became|called|known as|go|goes|went|gone|come|comes|came|did|done|do|get|gets|got|give|gave|given|reach|reached|arrive|arrived|leave|left|send|sent|work|works|worked|walk|walked|exist|exists|existed|live|lived|pass|passed|join|joined|run|runs|running|use|used|carry|carried|bring|brought|see|saw|seen',
      '',
    ],
  ],
  tenses: { past: 'did|was|were|had', future: 'will|going to be|going to' },
  pastEndings: `ed|${irregularVerbs}`,
  nouns: ['(?<!\\b(?:is|are|was|were|been|be)(?: (?!the |an? )\\w+)? )\\b\\w+ing\\b'],
  explaining: 'established|founded|first',
  firsts: 'first',
  polite: `${IN_WHICH_LANGUAGE}|link to|a link to|links to|${before('1 |2 |3 |4 |5 |6 |7 |8 |9 |10 |two |three |four |five |six |seven |eight |nine |ten |several |a couple of ', 'events|facts|historical events|things')}|so far|up to now|for the time being|need|im bored|i'm bored|i am bored|im a teacher|i'm a teacher|i am a teacher|im a student|i'm a student|i am a student|for a class on|for class on|for a project on|for a paper on|for an essay on|${PURPOSES}|nah|have to do with it|has to do with it|had to do with it|have to do with that|have to do with this|in total|altogether|all in all|i am writing|i'm writing|school essay|essay about|essay on|would be grateful if you could|help me with|help me to|help me|exact date|the exact|don't|didn't|doesn't|wasn't|weren't|isn't|aren't|can't|cannot|won't|couldn't|wouldn't|shouldn't|hasn't|haven't|hadn't|on your list|in your list|in your collection|in your database|in your archive|i hope you are well|hope you are well|i hope this finds you well|meanwhile|compare|comparison of|what you have about|what you have on|what you know about|look up for me|look up|it's about|this is about|that's about|i have to write about|i need to write about|i'm trying to remember|i am trying to remember|i'm not sure|i am not sure|i don't remember|i can't remember|i forgot|i'm interested in|i am interested in|i'm looking for|i am looking for|i'm searching for|i am searching for|i'm curious about|i am curious about|i'm trying to find|i am trying to find|i'm writing about|i am writing about|i'm studying|i am studying|i'm reading about|i am reading about|i'm researching|i am researching|my question is about|my question is|lol|lmao|rofl|haha|hahaha|hehe|xd|omg|bro|bruh|dude|buddy|yo|tho|btw|tbh|imo|smh|hmmm|mhm|huh|thx|ty|nvm|kindly|pray|what are the sources for|what are the sources of|what is the source for|sources for|sources of|year did|year was|whats|why|sorry to bother you|sorry to disturb you|sorry for bothering you|sorry for the trouble|need to know|possibly|best regards|kind regards|regards|best wishes|sincerely|finally|eventually|here|i am writing an essay on|for school|for homework|i was just wondering|just wondering|may i ask|can i ask|i have a question|quick question|each other|one another|wondering|be very grateful if you could|be grateful if you could|would appreciate|appreciate it if you could|if it's not too much trouble|if it is not too much trouble|if you would be so kind|be so kind|would you mind telling me|do you happen to know|any information|regarding|concerning|alright|all right|already|basically|no wait|let's see|could you please tell me|could you tell me|can you tell me|would you tell me|please tell me|do you know|i would like to know|i'd like to know|i want to know|i wonder|i was wondering|could you|can you|would you|please|pls|plz|excuse me|tell me|show me|let me know|give me|remind me|i'd love to hear|i would love to hear|i'd like to hear|love to hear|hear about|learn about|know about|read about|interesting|right|immediately|shortly|so uh|uh|uhh|um|umm|er|erm|hmm|well|like|again|actually|exactly|really|just|maybe|perhaps|kind of|sort of|you know|i mean|if possible|if you can|if you don't mind|thank you|thanks|thank you in advance|thanks in advance|thank you very much|hello|hi|hey|dear bot|bot|good morning|good afternoon|good evening|what happened|what's happened|what has happened|what happens|what was happening|what is happening|happened|happen|happening|was going on|going on|happens|what about|how about|is there|are there|was there|were there|do you have|have you got|anything|something|everything|thing|things|stuff|what else|search for|look for|looking for|find me|interested in|a list of|list of|list|in this collection|in the collection|in here|ever|anyone|anybody|someone|somebody|ok|okay|so|is it true that|is it true|is it right that|is it so that|i meant|no i meant|no i mean|i meant to say|going to|only|milestones|key moments|turning points|just in`,
  unmistakable:
    'happened|happening|happens|difference|between|during|before|latest|earliest|oldest|recent|upcoming|anniversary|anniversaries|important|subscribe|unsubscribe|settings|founded|established|speech',
  ofBot: englishBotWords,
  talk: {
    greeting:
      "heyy*|hii*|helloo*|hiy*|happy new year|happy birthday|happy holidays|hi|hello|hey|hiya|howdy|yo|greetings|gm|goodmorning|good morning|good afternoon|good evening|good day|morning|evening|salut|hola|what's up|sup|wassup|nice to meet you|hallo|who are you|who are you anyway|what are you|what is your name|what's your name|what kind of bot are you|introduce yourself|who am i talking to|are you there|you there",
    thanks:
      'thankss*|thanx|thnx|thankyou|nice one|good one|nice job|way to go|thanks|thank you|thank u|thx|ty|tnx|cheers|many thanks|much appreciated|appreciate it|i appreciate it|great job|good job|well done|nice work|good bot|love it|i love you|you are great|you are the best|you are awesome|you are amazing|you are brilliant|you are wonderful|you are cool|you rock|awesome bot|best bot|great bot|cheers mate',
    chat: "funny|something funny|merry|happy|raining|snowing|are you a bot or a human|are you a human or a bot|are you a bot|are you a robot|are you a human|are you robot|are you an ai|are you ai|are you a machine|bot or human|boring|wrong|wrong answer|incorrect|not true|you made a mistake|that's a mistake|lying|liar|fake news|are you a real person|are you a person|are you alive|how r you|what day is today|are you human|are you real|how old are you|where are you from|tell me a joke|tell a joke|joke|jokes|make me laugh|sing a song|tell me a story|tell me something|tell me something interesting|weather|forecast|what's the weather|how's the weather|rain|will it rain|what time is it|what's the time|what day is it|damn|wtf|go away|bad bot|bored|say something|in french|in german|in spanish|i'm sad|marry me|do you love me|test|testing|is anyone there|anybody there|meaning of life",
    well: "how are you|how are you doing|how are you today|how do you do|how is it going|how's it going|how is life|how's life|how have you been|are you ok",
    small:
      "i'm done|i am done|i'm tired of it|enough already|okk*|okayy*|loll*|noo|yess|no worries|no problem|my bad|good luck|congratulations|congrats|brb|ta|let's chat|let's talk|knock knock|hahahaha*|let me think|let me see|one two three|ok|okay|k|kk|yes|yeah|yep|yup|no|nope|nah|lol|lmao|rofl|haha|hahaha|hehe|ha|ha ha|xd|wow|cool|nice|great|awesome|good|fine|sure|right|true|really|hmm|hm|oh|ah|aha|oops|omg|oh my god|sorry|maybe|of course|got it|i see|understood|perfect|excellent|amazing|interesting|not bad|never mind|nevermind|nothing|cancel|start|huh|please|welcome|you are welcome|brilliant|alright|all right|super|idk|i don't know|whatever|enough|back|done|exit|quit|my birthday|on my birthday|my bday",
    farewell:
      'gn|goodnight|byee*|bye|goodbye|good bye|bye bye|see you|see ya|later|cya|good night|see you later|night|have a nice day|farewell|take care',
    fill: "can i|could i|can we|get|have|all of|for my class|for class|for my students|for school|for work|im bored|i'm bored|i am bored|ok|okay|yeah|yes|sure|alright|how many events|number of events|what years|which years|from what years|from which years|what period|which period|how can i|how do i|how to|how|i need|need|could use|change|set|my|this|you're|it|which|what|are|any|give me|show me|show|i want|for me|event|doctor|professor|teacher|madam|miss|boss|chief|captain|pal|folks|people|world|robot|machine|comrade|comrades|brother|sister|pls|plz|what happened|what happens|there|bot|you|all|everyone|everybody|guys|friend|my friend|friends|sir|dear|so|so much|very much|very|a lot|again|man|dude|bro|buddy|mate|then|that|that's|is|was|it's|i|am|i'm|the|a|for|to|your|help|me|and|with|please|today|tomorrow|now|outside|like|just|too|in advance|nice|good|really|oh|well|tonight",
  },
  commands: {
    follow:
      'following|who do i follow|who am i following|what do i follow|what did i follow|what have i followed|what am i following|my follows',
    pause: 'pause|pause messages|pause the messages|mute|take a break',
    help: "what else can you do|what else can i ask|what else do you know|some help|how this works|how it works|how this bot works|how to search|how do i search|how can i search|how do you search|how to ask|any tips on how to search|tips|what kind of questions do you answer|what kind of questions can i ask|what questions can i ask|what questions do you answer|i don't understand|i do not understand|i didn't understand|i don't get it|confused|i'm lost|i am lost|what do you mean|what does that mean|what does this mean|this is confusing|how do i ask|how do i find something|what should i do|what now|help|can you help|what can you do|what do you do|what can i ask|what do you know|how does this work|how does it work|how do i use this|how to use|how do you work|commands|instructions|manual|faq|info|usage|guide|what should i write|what should i ask|what should i type|what do i type|what can i type|what do i type here|what am i supposed to type|what am i supposed to type here|menu|start menu|main menu|options",
    settings:
      'do you speak english|do you speak russian|do you speak chinese|do you speak french|do you speak german|do you speak spanish|can you speak russian|can you speak chinese|switch language|switch to english|switch to russian|switch to chinese|in english|settings|setting|preferences|language|languages|time zone|timezone|configure|configuration|setup',
    subscribe:
      'daily|reminder|subscribe|sign me up|sign up|notifications|notify me|turn on notifications|daily messages|every morning|send me messages|remind me every day|reminders',
    unsubscribe:
      "stop getting messages|stop receiving messages|stop getting these messages|no messages|stop these messages|don't message me|don't send me messages|turn off messages|turn off the messages|turn the messages off|stop sending me stuff|stop sending me messages|stop sending messages|stop sending stuff|stop messaging me|stop texting me|stop spamming me|sign me off|unsubscribe|stop|stop messages|stop the messages|stop sending|stop writing to me|turn off notifications|cancel subscription|cancel my subscription|no more messages",
    random: `${before(
      'something |an event |a fact |surprise me with something |tell me something |show me something |anything ',
      'little known|little-known|lesser known|obscure|unusual|funny|weird|strange|forgotten|fun|random|curious|unexpected|surprising',
    )}|${before('|tell me a |tell me some |tell me one ', 'fun fact|fun facts|random facts|little known fact|little known facts|obscure fact')}|${before('|a |pick a |pick me a |choose a ', 'random date|random day|random year')}|${before('pick a |pick me a |choose a ', 'random event|random one|random fact')}|surprise me|random|random one|at random|pick something|pick one|random thing|surprise|tell me a fact|fact|any event|show me something|show me anything|tell me something interesting|i feel lucky|roll the dice|another one|one more`,
    game: "game|games|test me|quiz me|test my knowledge|play|let us play|let's play|quiz|trivia|which came first|ask me a question|ask me something",
    today: 'on this day|what happened on this day|this day in history|today in history',
    next: "what is ahead|what's ahead|what lies ahead|what is coming|what's coming|anniversary|nearest anniversary|closest anniversary|next|coming anniversaries|upcoming|what is next|what's next|anniversaries|soon|coming soon|next events|coming up|what is coming up|what's coming up|upcoming events|upcoming dates|next dates|coming dates",
    topics:
      'timeline|the timeline|chronology|all events|list of events|list all events|topics|topic|list of topics|categories|category|subjects|themes',
    about:
      "what can you tell us|what can you tell|what do you cover|what do you have here|what do you have|what have you got|what's in here|what is in here|what's inside|is this free|is it free|are you free|is this bot free|about|about the collection|what is this|what are you for|how many events do you have|how many events do you have in total|how many events in total|total number of events|do you cover|does it cover|are covered|is covered|are your events|are your events from|what bot is this|which bot is this|what kind of bot is this|what sort of bot is this|what is this thing|what's this|what's this thing|your sources|who made you|who created you|who built you|who wrote you|who developed you|who is your creator|who is behind this|who is behind you|who runs this|who runs you",
    status:
      'status|subscription|am i subscribed|what did i subscribe to|what have i subscribed to|what am i subscribed to|what do i subscribe to|my subscription|my subscriptions|my notifications|my messages|my reminders|next message|my next message',
    export:
      'export|download|download everything|get the file|file|files|as a file|in a file|spreadsheet|excel|csv|download all|download all events|download the events|download the list|save',
    privacy: 'privacy|privacy policy|my data|what do you know about me|what do you store',
    forget: `forget me|${before(
      'delete |erase |wipe |remove |clear |get rid of |forget ',
      'my data|all my data|all of my data|my info|my information|my account|everything|everything about me|everything you know about me|everything you have on me|everything you have about me|all you know about me|all data about me|the data you have on me',
    )}`,
    on: 'calendar|pick a date|pick a day|choose a date',
    search: 'search|find|look up',
  },
  openings: {
    follow: 'follow|also follow|and follow|and also follow',
    unfollow: 'unfollow|stop following',
    remind: before('remind me |remind us |remind |notify me |alert me |remind me every year ', 'about|of'),
    pause:
      'pause until|pause till|pause for|pause messages until|pause messages till|pause messages for|pause the messages until|pause the messages for|mute until|mute for',
    subscribe:
      'subscribe me|subscribe|i want to subscribe|sign me up|notify me every day|notify me daily|remind me every day|remind me daily|send me messages|send messages|message me every day|send it every day',
    random: `surprise me with|surprise me with something from|surprise me with something about|${before(
      '|tell me a |tell me one |tell me some |surprise me with a ',
      'random|random event|random fact|random facts|random fact about|random facts about|random event from|random from|fun fact|fun facts|fun fact about|fun facts about',
    )}`,
    search: 'search for|search|find me|find|look up',
  },
};
