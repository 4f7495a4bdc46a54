import { before } from '../spellings';
import type { QuestionWords } from '../understanding/question-words';

const DATED = before(
  'date |dates |a date |the date |year |a year ',
  before(
    'is |are |',
    'uncertain|certain|not certain|unsure|exact|not exact|approximate|precise|imprecise|estimated|known exactly|only approximate',
  ),
);

/** How people ask about the bot in English. */
export const englishBotWords: NonNullable<QuestionWords['ofBot']> = {
  marks: {
    of: `${before(
      '|green |black |white |grey |gray |half |half-filled |half filled |full |filled |empty |open |hollow |little |small |coloured |colored |different ',
      'dot|dots|circle|circles|bullet|bullets|symbol|symbols|star|stars',
    )}|${DATED}`,
    said: 'mean|means|meaning|stand for|stands for|represent|represents|what is|what are|what do|what does|explain|legend|where does it say|where does it say if|where does it say that|where do i see|where do i see if|where can i see if|how do i know|how do i know if|how do i know that|how can i tell|how can i tell if|how do i see if|how to tell if|how to know if',
    fill: 'at|before|in front of|beside|next to|near|each|events|date|dates|source|sources|some|that|these|those|do|does|on|of',
  },
  data: {
    of: 'this thing|its dates|is it|is this|was this|was it|was that|you|u|your|your own|bot|this bot|the bot|dates|data|dataset|info|information|facts|fact|events|sources|content|texts|database|collection|timeline|all this|all that|everything|state media|state-run media|government media|official media|official sources',
    said: `trust|trusted|trustworthy|believe|reliable|reliability|accurate|accuracy|unbiased|biased|bias|neutral|objective|independent|verified|verify|fact checked|fact-checked|fact check|up to date|updated|get updated|last updated|come from|comes from|came from|coming from|from * state media|comes from * state media|come from * state media|correct|right|certain|exact|precise|taken from|do you get|did you get|you get|do you take|did you take|do you find|did you find|collected|compiled|made up|invented|invent|true|real|fake|legit|credible|sourced|based on|rely on|${before(
      'who ',
      'checks|checked|verifies|writes|wrote|compiles|compiled|collects|collected|maintains|updates|edits',
    )}|${before('where ', 'do you get|did you get|you get|do you take|did you take|do you find|does')}|how much of|propaganda|can i trust them|trust them|know everything`,
    fill: 'know|its|when|where|from where|in here|how often|how frequently|how much|how|come|do|does|did|it|they|them|these|those|or|not|by|from|really|always|everything|should i|stuff|summaries|descriptions|people|of|be|all|on|get|been|has|have|last|time|was|were',
  },
  error: {
    of: 'date|dates|year|day|month|you|this|that|it|here|there|fact|facts|info|name|title|source|link|something|text|answer|card|translation|place|found|find|spotted|noticed|see|report|reporting|fix|correct',
    said: "wrong|incorrect|inaccurate|mistaken|mistake|a mistake|mistakes|error|an error|errors|not true|not right|not correct|isn't true|isn't right|isn't correct|not accurate|isn't accurate|false|typo|a typo|misspelled|outdated|made a mistake|got wrong",
    fill: "have|has|you've|i've|got|think|where|where can i|how can i|where do i|in|on|of|there's|one|should be|should have been|must be|actually|was|were|be|isn't|really|not|who do i tell|tell you|contact|to who|whom|made|seems|looks",
  },
  media: {
    of: 'picture|pictures|photo|photos|photograph|photographs|pic|pics|image|images|map|maps|video|videos|illustration|illustrations|screenshot|screenshots',
    said: 'do you have|have you got|got any|any|are there|is there|can you show|can you send|can i see|can i get|send me|where are|have',
    fill: 'or|and|some|a|the|i can show|i could show|i can use|to show|class|students|pupils|kids|lesson|presentation|slides|school|of it|of this|of that|of them|here|you|it|this|that|show|me|see|old',
  },
  looks: {
    of: 'text|texts|font|letters|print|source|sources|theme|mode',
    said: 'bigger|larger|smaller|big|large|small|fewer|hide|without|remove|no more|dark|too small',
    fill: 'make|can you|could you|the|and|or|a|bit|little|show|your|is|are|it|size|with|much|use|turn on',
  },
};
