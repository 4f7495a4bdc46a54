import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../../infra/commands/command';
import { eventCard } from '../../shared/adapters/picture/event-card';
import { paint } from '../../shared/adapters/picture/painter';
import { lineOf } from '../../shared/domain/event-line';
import { english } from '../../shared/language/en/english';
import { builtInCollection } from '../support/events';

const EVENT = '2024-05-16-putin-state-visit-china';
const PICTURE = join(__dirname, '../../docs/card.png');

void command({
  name: 'docs:card',
  help: 'Draws docs/card.png: the card of an event, as a chat previews it.',
  options: {},
  run: drawCard,
});

async function drawCard(): Promise<number> {
  const { events, title: collection } = await builtInCollection();
  const event = events.find(({ id }) => id === EVENT);
  if (!event) throw new Error(`there is no event ${EVENT}`);
  const today = { year: 2026, month: 9, day: 3 };
  const card = eventCard(lineOf(event), { language: english, theme: 'light', today, collection });
  writeFileSync(PICTURE, await paint(card, 'png'));
  return 0;
}
