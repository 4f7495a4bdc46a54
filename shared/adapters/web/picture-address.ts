import type { EventLine } from '../../domain/event-line';
import type { CollectionSummary } from '../../domain/collection-summary';
import type { Span } from '../../domain/span';
import { utcDay } from '../../domain/utc-day';
import type { PublishedLanguage } from '../../language/published-language';
import type { PeriodPicture } from '../../domain/period-picture';
import type { Box } from '../picture/box';
import { type Scene, eventCard } from '../picture/event-card';
import { periodCard } from '../picture/period-card';
import { pictureHash } from '../picture/picture-hash';
import type { Theme } from '../picture/theme';
import { formatPeriod } from './period-path';

/** A picture that can be asked for: its name in addresses, and what it shows in each theme. */
export interface PublishedPicture {
  readonly name: string;
  readonly language: PublishedLanguage;
  readonly drawn: (theme: Theme) => Box;
}

/** What pictures depend on besides their events. Plans are judged by the day in UTC, so that everybody gets the same picture. */
export type PictureContext = Omit<Scene, 'theme'>;

export function pictureContext(language: PublishedLanguage, { title }: CollectionSummary, now: Date): PictureContext {
  return { language, collection: title, today: utcDay(now) };
}

export function pictureOfEvent(line: EventLine, around: PictureContext): PublishedPicture {
  return { name: line.id, language: around.language, drawn: (theme) => eventCard(line, { ...around, theme }) };
}

export function pictureOfPeriod(period: PeriodPicture, around: PictureContext): PublishedPicture {
  const { language } = around;
  return { name: formatPeriod(period.span), language, drawn: (theme) => periodCard(period, { ...around, theme }) };
}

/** The hash that is right for a picture at present; it is the same in every theme. */
export function hashOf({ drawn }: PublishedPicture): string {
  return pictureHash(drawn('light'));
}

/** Leads to the picture of a period as it is now, whatever its hash is. */
export function latestPicturePath({ code }: Pick<PublishedLanguage, 'code'>, span: Span): string {
  return `/picture/${code}/latest/${formatPeriod(span)}.png`;
}

/** The address of a picture on its host. It changes when the picture does. */
export function picturePath(picture: PublishedPicture, format: 'png' | 'jpg'): string {
  return `/picture/${picture.language.code}/${hashOf(picture)}/${picture.name}.${format}`;
}
