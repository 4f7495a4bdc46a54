import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { GAPS } from '../shared/contract/gaps';
import type { BotFunction } from './bot-function';
import type { Lambda, PageLambda } from './deployment';

export type Functions = Readonly<Record<Exclude<Lambda, PageLambda>, BotFunction>>;

interface LogMetricProps {
  readonly namespace: string;
  readonly functions: Functions;
  /** A metric costs money, so this one is made only where somebody wants to know. */
  readonly countGaps: boolean;
}

/** Where a number stands in the log: in the lines of a function that match; 1 for each line unless a field is named. */
interface Source {
  readonly fn: keyof Functions;
  readonly pattern: IFilterPattern;
  readonly field?: string;
}

/** A refused token is a fault of most functions, and one of the outcomes of `deliver`. */
const REFUSED_TOKEN = FilterPattern.literal('{ $.fault.name = "TelegramError" && $.fault.status = 401 }');

const outcome = (fn: keyof Functions, name: string): Source => ({
  fn,
  pattern: FilterPattern.stringValue('$.outcome', '=', name),
});
const count = (fn: keyof Functions, name: string): Source => {
  const field = `$.counts.${name}`;
  return { fn, field, pattern: FilterPattern.numberValue(field, '>', 0) };
};

/** Each metric by its name in CloudWatch. */
const SOURCES = {
  'given-up': [outcome('webhook', 'given-up')],
  'store-down': [outcome('webhook', 'store-down')],
  limited: [outcome('webhook', 'limited')],
  forged: [outcome('webhook', 'forged')],
  unreadable: [outcome('webhook', 'unreadable')],
  'telegram-401': [
    { fn: 'webhook', pattern: REFUSED_TOKEN },
    { fn: 'register', pattern: REFUSED_TOKEN },
    { fn: 'dispatch', pattern: REFUSED_TOKEN },
    { fn: 'deliver', pattern: REFUSED_TOKEN },
    count('deliver', 'unauthorised'),
  ],
  uncertain: [count('deliver', 'uncertain')],
  'unreadable-deliveries': [count('deliver', 'unreadable')],
  'left-out': [count('dispatch', 'unknownZones'), count('dispatch', 'unreadable')],
  'pending-updates': [count('dispatch', 'pendingUpdates')],
  'finished-ticks': [outcome('dispatch', 'dispatched')],
  [GAPS]: [count('webhook', GAPS)],
} satisfies Readonly<Record<string, readonly Source[]>>;

export type LogMetricName = keyof typeof SOURCES;

/** The metrics that CloudWatch counts in the functions' logs. */
export function logMetrics(
  scope: Construct,
  { namespace, functions, countGaps }: LogMetricProps,
): (metricName: LogMetricName) => Metric {
  const wanted = Object.entries<readonly Source[]>(SOURCES).filter(([metricName]) => metricName !== GAPS || countGaps);
  for (const [metricName, sources] of wanted)
    for (const [index, { fn, pattern, field = '1' }] of sources.entries())
      new MetricFilter(scope, `${metricName}-filter${index === 0 ? '' : index}`, {
        logGroup: functions[fn].logs,
        filterPattern: pattern,
        metricNamespace: namespace,
        metricName,
        metricValue: field,
      });
  return (metricName) => new Metric({ namespace, metricName });
}
