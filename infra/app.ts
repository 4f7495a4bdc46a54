import { App, Validations } from 'aws-cdk-lib';
import { readDeployment, stackNameOf } from './deployment';
import { securityPacks } from './security-checks';
import { TimelineBotStack } from './timeline-bot-stack';

const app = new App();
const deployment = readDeployment((name) => app.node.tryGetContext(name));
new TimelineBotStack(app, stackNameOf(deployment.stage), { deployment });
// A deploy that breaks a rule is refused.
Validations.of(app).addPlugins(...securityPacks(app));
