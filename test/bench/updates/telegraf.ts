import { NINE_COMMANDS } from '../baselines/nine-commands';
import { telegrafBot } from '../baselines/telegraf-bot';
import { bodiesOf } from './bodies';
import { printRate } from './rate';

const bot = telegrafBot(() => Promise.resolve(true));
const bodies = bodiesOf(Object.keys(NINE_COMMANDS).map((name) => `/${name}`));
void printRate(bodies, (body) => bot.handleUpdate(JSON.parse(body) as Parameters<typeof bot.handleUpdate>[0]));
