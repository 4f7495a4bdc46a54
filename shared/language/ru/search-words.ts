import { type SearchWords, alphabet } from '../searching/search-words';

export const russianSearchWords: SearchWords = {
  letters: /^[а-я]/,
  endings: [
    [
      'а|ам|ами|ах|е|ев|его|ее|ей|ем|ему|ею|и|ие|ией|ием|ии|ий|ими|их|ию|ия|иям|иями|иях|й|о|ов|ого|ое|ой|ом|ому|ою|у|ую|ы|ые|ый|ым|ыми|ых|ь|ью|ю|юю|я|ям|ями|ях|яя',
      3,
    ],
    // Китая is a form of Китай.
    ['ая', 4],
  ],
  stopWords:
    'а|без|был|была|были|было|бы|в|во|где|да|для|до|его|ее|если|же|за|и|из|или|им|их|к|как|какая|какие|какой|ко|когда|кто|ли|мне|мы|на|над|не|нет|но|о|об|обо|он|она|они|оно|от|по|под|покажи|при|про|расскажи|с|со|состоялась|состоялось|состоялся|там|так|то|тот|ты|у|что|чтобы|это|этот|я|найди|событие|события',
  synonyms: [
    'ссср|советский',
    'кнр|китай',
    'рф|россия',
    'олимпиада|олимпийский',
    'оон|объединенный',
    'вов|отечественный',
  ],
  topicFilter: 'тема',
  transliterations: [
    // Russian in Latin letters: parad, olimpiada, Pekin.
    alphabet(
      'shch sch zh kh ts ch sh yu ju ya ja yo jo a b v g d e z i j k l m n o p r s t u f h c y w x q',
      'щ щ ж х ц ч ш ю ю я я е е а б в г д е з и й к л м н о п р с т у ф х ц ы в кс к',
    ),
    // Russian typed with the English keyboard layout: gfhfl.
    alphabet(
      "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , .",
      'й ц у к е н г ш щ з х ъ ф ы в а п р о л д ж э я ч с м и т ь б ю',
    ),
  ],
};
