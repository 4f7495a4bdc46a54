import { App } from 'aws-cdk-lib';
import { TimelineBotStack } from './timeline-bot-stack';

const app = new App();
new TimelineBotStack(app, 'TimelineBot');
