import type { Collection } from '../../../shared/domain/collection';
import { sourcesOf } from '../../../shared/domain/evidence';
import { daysInMonth } from '../../../shared/domain/calendar-date';
import { summarise } from '../../../shared/domain/collection-summary';
import { languages } from '../../../shared/language/languages';

const ANY_LEAP_YEAR = 2024;

/** How far the events cover the year, the topics and the languages, in lines. */
export function renderCoverage(collection: Collection): string {
  const { events, topics, isUnsourced } = collection;
  const { days, topicEvents } = summarise(collection);
  const months = Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
    const covered = days.filter((day) => Number(day.slice(0, 2)) === month).length;
    return `${String(month).padStart(2, '0')} ${covered}/${daysInMonth(ANY_LEAP_YEAR, month)}`;
  });
  const untold = events.filter((event) => event.topics.length === 0).length;
  const byTopic = Object.keys(topics).map((id) => `${id} ${topicEvents[id] ?? 0}`);
  return [
    `days of the months: ${months.join(', ')}`,
    ...(byTopic.length > 0 ? [`topics: ${byTopic.join(', ')}${untold > 0 ? `; ${untold} without` : ''}`] : []),
    ...(isUnsourced ? [] : sourcesByLanguage(collection)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** How many events the readers of a language can check in it. */
function sourcesByLanguage({ events, languages: codes }: Collection): string[] {
  const read = codes.map((code) => {
    const own = events.filter((event) => sourcesOf(event).some(({ language }) => language?.split('-')[0] === code));
    return `${code} ${own.length}`;
  });
  return [`events with a source in the language: ${read.join(', ')} of ${events.length}`];
}

/** What those get whose language the bot speaks and the collection lacks. */
export function otherReaders({ languages: codes }: Pick<Collection, 'languages'>): string {
  const lacking = languages.filter(({ code }) => !codes.includes(code)).map(({ code }) => code);
  if (lacking.length === 0) return '';
  return `readers of ${lacking.join(', ')}: the bot speaks their language, the events are in ${codes[0] ?? ''}\n`;
}
