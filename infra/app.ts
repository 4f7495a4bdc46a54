import { App, Validations } from 'aws-cdk-lib';
import { messageOf } from './commands/command';
import { stackNameOf } from './deployment';
import { securityPacks } from './security-checks';
import { readBotOfApp } from './settings/read-bot';
import { TimelineBotStack } from './timeline-bot-stack';

const app = new App();
try {
  const { deployment } = readBotOfApp(app.node.getAllContext(), process.env);
  new TimelineBotStack(app, stackNameOf(deployment), { deployment });
  // A deploy that breaks a rule is refused.
  Validations.of(app).addPlugins(...securityPacks(app));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}
