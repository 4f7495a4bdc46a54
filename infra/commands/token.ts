import { fetchMe } from '../../shared/adapters/telegram/bot-info';
import { TOKEN_FORM } from '../../shared/adapters/telegram/stored-token';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { answersFrom } from './answers';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { deployedRegister } from './deployed-register';
import { storeToken } from './store-token';

void command({
  name: 'token',
  help: `Gives the deployed bot its token.

The token is read from standard input, so that it appears in no shell history or process
list: type it when asked, or npm run token < FILE. It is checked with Telegram and stored
encrypted in the Systems Manager of your AWS account; then the bot is registered with it.
Run it again with a new token at any time: no update is lost meanwhile.`,
  options: BOT_OPTIONS,
  secretRefused:
    'a token is no argument: type it when asked, or npm run token < FILE. ' +
    "The one just given is in your shell's history now: revoke it (/revoke in @BotFather) and use the new one",
  async run(options) {
    const register = await deployedRegister(chosenBot(options).deployment);
    const token = await typedToken();
    if (!TOKEN_FORM.test(token)) throw new Error('this does not look like a token: 1234567890:letters-and-digits');
    const me = await fetchMe(telegramTransport({ token, apiRoot: register.telegramApiRoot }));
    await storeToken(register.tokenParameter, token);
    process.stdout.write(`The token of @${me.username} is stored in ${register.tokenParameter}.\n`);
    process.stdout.write(`${await register.run()}\n`);
    return 0;
  },
});

async function typedToken(): Promise<string> {
  const answers = answersFrom(process.stdin, process.stderr);
  try {
    return await answers.askSecret('Token from @BotFather: ');
  } finally {
    answers.close();
  }
}
