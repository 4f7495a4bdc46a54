import type { SearchWords } from '../searching/search-words';

/** Past forms that no ending tells. */
export const irregularVerbs =
  'ran|wrote|written|stole|stolen|broke|broken|led|taught|fought|shot|rode|threw|caught|grew|drew|drove|chose|wore|struck|blew|beat|beaten|hit|swam|sang|ate|drank|hid|hurt|paid|lent|laid|felt|heard|fell|shook|swore|dug|hung|stood|sat|slept|told|froze|tore|woke|crept|bred|fed|stuck|driven|fallen|risen|rose|shaken|frozen|bitten|chosen|drawn|grown|hidden|proven|ridden|rang|thrown|torn|worn|spun|swung|sworn|bound|burnt|burst|cut|dealt|fled|flung|knelt|lit|put|quit|shone|shrank|slid|split|spread|swept|wept|withstood|overthrew|overthrown|undertook|bore|borne|bent|bet|bled|sought|slain|strove';

export const englishSearchWords: SearchWords = {
  letters: /^[a-z]/,
  endings: [
    [
      ['s|es|ies|y|e|ed|ing|ings', 3],
      // Establishment and established, creation and created; but not statement and state, station and state.
      ['ion|ions|ement|ements', 5],
      ['ment|ments', 6],
      // Friendship and friendly.
      ['ship|ships|ly', 6],
    ],
  ],
  stopWords:
    'a|an|the|of|in|on|at|to|for|by|from|with|and|or|as|is|are|was|were|be|been|did|do|does|has|have|had|it|its|this|that|these|those|which|who|whom|whose|what|when|where|why|how|there|about|i|me|my|you|we|us|our|he|his|she|her|they|their|s|t|st|nd|rd|th|find|show|tell|please|event|events|before|after|since|until|till|between|during|while|over|not|no|yes|if|but|any|some|all|more|most|much|many|up|out|off|into|than|then|so|too|also|very|him|them|will|would|can|could|should|shall|may|might|must|across|through|against|under|near|around|onto|along|within|toward|towards|upon|via|among|amongst|beside|besides|behind|beyond|inside|outside|despite|except|without|because|whether|though|although|unless|however|both|each|every|other|others|another|such|even|never|else|same|rather|quite|yet|soon|once|related|involving|including|being|got|let|am|im|whats|whos|wheres|whens|hows|ok|hi|hello|thanks|lot|sth|wat|d|ll|ve|re|m',
  synonyms: [
    'second>ii',
    'third>iii',
    'fourth>iv',
    'olympiad|olympics',
    'moon|lunar',
    'man|men|people|human|person',
    'woman|women',
    'child|children',
    'call|phone|telephone|video|videolink',
    'rebellion|uprising|rising',
    'embassy|mission',
    'expert|specialist|adviser|advisor',
    'help|aid|assistance|support',
    'astronaut|cosmonaut|taikonaut|spaceman',
  ],
  // Chinese, Russian, American, Parisian.
  derived: [
    ['-ese', 'a'],
    ['-ian', 'ia'],
    ['-an', 'a'],
    ['-ian', ''],
    ['-ian', 'a'],
    ['-ian', 'e'],
    ['-ese', ''],
    // Finnish, Scottish, Polish, Irish, Swedish, British; Spanish, Turkish, French, Greek.
    ['-nish', 'land'],
    ['-tish', 'land'],
    ['-ish', 'and'],
    ['-ish', 'eland'],
    ['-ish', 'en'],
    ['-ish', 'ain'],
    ['-nish', 'in'],
    ['-kish', 'key'],
    ['-ench', 'ance'],
    ['-eek', 'eece'],
    // Inventor, programmer.
    ['-er', ''],
    ['-or', ''],
    ['-mer', ''],
  ],
  verbEndings: 'ed|ing',
  verbs: irregularVerbs,
  topicFilter: 'topic',
};
