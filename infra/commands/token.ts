import { readArguments, runCommand } from '../local/command-line';
import { TOKEN_FORM } from '../../shared/adapters/telegram/stored-token';
import { fetchMe } from '../../shared/adapters/telegram/bot-info';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { deployedRegister } from './deployed-register';
import { checkedStage } from './stage-option';
import { readSecret } from './read-secret';
import { storeToken } from './store-token';

const HELP = `npm run token [-- --stage STAGE]   gives the deployed bot its token

The token is read from standard input, so that it is in no history and no list of processes:
type it when asked, or npm run token < FILE. It is checked with Telegram, stored encrypted in
the Systems Manager of your AWS account, and the bot is registered with it. Run it again with
a new token at any time; nothing that is sent to the bot meanwhile is lost.

  --stage STAGE   dev or prod (default: dev)
  --help          this text
`;

void runCommand('token', async () => {
  const { values } = readArguments({ options: { stage: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const stage = checkedStage(values.stage);
  const register = await deployedRegister(stage);
  const token = await readSecret('Token from @BotFather: ');
  if (!TOKEN_FORM.test(token)) throw new Error('that has not the form of a token: 1234567890:letters-and-digits');
  const me = await fetchMe(telegramTransport({ token, apiRoot: register.telegramApiRoot }));
  await storeToken(register.tokenParameter, token);
  process.stdout.write(`The token of @${me.username} is stored in ${register.tokenParameter}.\n`);
  process.stdout.write(`${await register.run()}\n`);
});
