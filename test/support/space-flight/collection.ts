import type { Collection } from '../../../shared/domain/collection';
import { SPACE_EVENTS } from './events';
import { text } from './names';

/** A collection about another subject than the built-in one. */
export const spaceFlight: Collection = {
  title: text('Space flight', 'Космонавтика', '航天'),
  description: text('Steps into space.', 'Шаги в космос.', '迈向太空的脚步。'),
  languages: ['en', 'ru', 'zh'],
  topics: {
    agency: text('Agencies', 'Агентства', '机构'),
    probe: text('Probes and satellites', 'Зонды и спутники', '探测器与卫星'),
    crew: text('Crewed flights', 'Полёты людей', '载人飞行'),
    moon: text('The Moon', 'Луна', '月球'),
    mars: text('Mars', 'Марс', '火星'),
    station: text('Space stations', 'Орбитальные станции', '空间站'),
    shuttle: text('Space Shuttle', 'Шаттлы', '航天飞机'),
    accident: text('Accidents', 'Аварии', '事故'),
  },
  events: SPACE_EVENTS,
};
