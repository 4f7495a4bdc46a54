import type { LocalText } from '../../../shared/domain/historical-event';

/** What an import writes into a collection of its own accord, in the languages of the collection. */
interface ImportTexts {
  /** What the file has in the place of an inexact date. */
  written(date: string): string;
  /** The same where the date is some time in an interval. */
  within(date: string): string;
  /** That the event repeats in the calendar that it comes from. */
  readonly repeats: Readonly<Record<'yearly' | 'otherwise', string>>;
  importedFrom(file: string): string;
  born(name: string): string;
  died(name: string): string;
  married(names: string): string;
  /** Other events of a life, by their tag in GEDCOM. */
  readonly lives: Readonly<Record<string, string>>;
}

const TEXTS: Readonly<Record<string, ImportTexts>> = {
  en: {
    written: (date) => `The imported file has “${date}”.`,
    within: (date) => `Some time in this period: the imported file has “${date}”.`,
    repeats: { yearly: 'The calendar repeats it every year.', otherwise: 'The calendar repeats it.' },
    importedFrom: (file) => `Events imported from ${file}.`,
    born: (name) => `Birth of ${name}`,
    died: (name) => `Death of ${name}`,
    married: (names) => `Marriage of ${names}`,
    lives: {
      ...{ CHR: 'christened', BAPM: 'baptised', BURI: 'buried', CREM: 'cremated', ADOP: 'adopted', ORDN: 'ordained' },
      ...{ IMMI: 'immigration', EMIG: 'emigration', NATU: 'naturalised', GRAD: 'graduated', RETI: 'retired' },
      ...{ ENGA: 'engagement', DIV: 'divorce', DIVF: 'divorce filed', ANUL: 'marriage annulled', CENS: 'census' },
      ...{ CHRA: 'christened', BARM: 'bar mitzvah', BASM: 'bat mitzvah', BLES: 'blessed', CONF: 'confirmed' },
      ...{ FCOM: 'first communion', PROB: 'probate', WILL: 'will', MARB: 'marriage banns', MARC: 'marriage contract' },
      ...{ MARL: 'marriage licence', MARS: 'marriage settlement', EVEN: 'event', RESI: 'residence' },
      ...{ OCCU: 'occupation', EDUC: 'education', TITL: 'title', FACT: 'fact', PROP: 'property', RELI: 'religion' },
      ...{ NATI: 'nationality' },
    },
  },
  ru: {
    written: (date) => `В импортированном файле: «${date}».`,
    within: (date) => `Когда-то в этот период: в импортированном файле «${date}».`,
    repeats: { yearly: 'В календаре повторяется каждый год.', otherwise: 'В календаре повторяется.' },
    importedFrom: (file) => `События из файла ${file}.`,
    born: (name) => `Рождение: ${name}`,
    died: (name) => `Смерть: ${name}`,
    married: (names) => `Брак: ${names}`,
    lives: {
      ...{ CHR: 'крещение', BAPM: 'крещение', BURI: 'погребение', CREM: 'кремация', ADOP: 'усыновление' },
      ...{ ORDN: 'рукоположение', IMMI: 'иммиграция', EMIG: 'эмиграция', NATU: 'принятие гражданства' },
      ...{ GRAD: 'окончание учёбы', RETI: 'уход на пенсию', ENGA: 'помолвка', DIV: 'развод', DIVF: 'иск о разводе' },
      ...{ ANUL: 'признание брака недействительным', CENS: 'перепись', CHRA: 'крещение', BARM: 'бар-мицва' },
      ...{ BASM: 'бат-мицва', BLES: 'благословение', CONF: 'конфирмация', FCOM: 'первое причастие' },
      ...{ PROB: 'утверждение завещания', WILL: 'завещание', MARB: 'оглашение брака', MARC: 'брачный договор' },
      ...{ MARL: 'разрешение на брак', MARS: 'брачное соглашение', EVEN: 'событие', RESI: 'место жительства' },
      ...{ OCCU: 'занятие', EDUC: 'образование', TITL: 'титул', FACT: 'сведения', PROP: 'имущество' },
      ...{ RELI: 'вероисповедание', NATI: 'национальность' },
    },
  },
  zh: {
    written: (date) => `导入文件中写作“${date}”。`,
    within: (date) => `在此期间的某个时候：导入文件中写作“${date}”。`,
    repeats: { yearly: '在日历中每年重复。', otherwise: '在日历中重复出现。' },
    importedFrom: (file) => `导入自 ${file} 的大事。`,
    born: (name) => `${name}出生`,
    died: (name) => `${name}去世`,
    married: (names) => `${names}结婚`,
    lives: {
      ...{ CHR: '受洗', BAPM: '受洗', BURI: '下葬', CREM: '火化', ADOP: '收养', ORDN: '按立', IMMI: '移入' },
      ...{ EMIG: '移出', NATU: '入籍', GRAD: '毕业', RETI: '退休', ENGA: '订婚', DIV: '离婚', DIVF: '申请离婚' },
      ...{ ANUL: '婚姻无效', CENS: '人口普查', CHRA: '受洗', BARM: '受诫礼', BASM: '受诫礼', BLES: '祝福' },
      ...{ CONF: '坚振', FCOM: '初领圣体', PROB: '遗嘱认证', WILL: '立遗嘱', MARB: '结婚预告', MARC: '婚约' },
      ...{ MARL: '结婚许可', MARS: '婚姻财产协议', EVEN: '事件', RESI: '居住', OCCU: '职业', EDUC: '教育' },
      ...{ TITL: '头衔', FACT: '事实', PROP: '财产', RELI: '宗教', NATI: '国籍' },
    },
  },
};

/** A text in each of the languages; English stands for one that has none. */
export function inLanguages(codes: readonly string[], write: (texts: ImportTexts) => string): LocalText {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const texts = TEXTS[code] ?? TEXTS['en'];
      return texts ? [[code, write(texts)]] : [];
    }),
  );
}

/** What happened to whom, in each language. */
export function namedIn(title: LocalText, what: 'born' | 'died'): LocalText {
  return Object.fromEntries(
    Object.entries(title).map(([code, name]) => [
      code,
      inLanguages([code], (texts) => texts[what](name))[code] ?? name,
    ]),
  );
}
