import type { CardMessages } from '../card-messages';
import { pluralForm } from './plural';

export const russianCardMessages: CardMessages = {
  standing: {
    planned: 'запланировано',
    announced: 'объявлено',
    happened: 'состоялось по плану',
    'under-way': 'идёт',
    changed: 'вышло иначе',
    cancelled: 'отменено',
    'outcome-not-found': 'запланировано, итог не найден',
  },
  dateBasis: {
    source: 'Дата указана в источнике',
    resolved: 'Дата выведена из источника',
    'general-knowledge': 'Дата общеизвестна, в этих источниках её нет',
  },
  andMore: (outlets, more) => `${outlets.join(', ')} и ещё ${more}`,
  ofYear: (title, year) => `${title} (${year})`,
  partOf: (title) => `В составе: ${title}`,
  oldStyle: (date) => `${date} по старому стилю`,
  outcome: 'Что было',
  outcomeUnsourced: 'не из этих источников',
  accordingTo: (voices) => `источник: ${voices}`,
  speakerVia: (speaker, via) => `${speaker} (${via})`,
  sources: 'Источники',
  independent: (evidence) => `независимых – ${evidence.independent}${dateIn(evidence)}`,
  published: (date) => `опубликовано: ${date}`,
  stateMedia: 'принадлежит государству',
  copy: 'перепечатка',
  supports: (what) => `подтверждает: ${what}`,
  moreSources: (count) => `и ещё ${count}`,
  otherDates: (list) => `Другие даты: ${list}.`,
  dateBy: (date, by) => `${date} (${by})`,
};

/** A single source that gives the date says so by the mark of the date. */
function dateIn({ independent, confirming, isDisputed }: Parameters<CardMessages['independent']>[0]): string {
  if (isDisputed) return ', даты расходятся';
  if (independent === 1 || confirming === 0) return '';
  const give = pluralForm(confirming) === 'one' ? 'даёт' : 'дают';
  return confirming === independent ? ', все дают эту дату' : `, из них эту дату ${give} ${confirming}`;
}
