import type { Template } from 'aws-cdk-lib/assertions';

interface MetricFilter {
  readonly Properties: {
    readonly FilterPattern: string;
    readonly LogGroupName: { readonly Ref: string };
    readonly MetricTransformations: readonly [{ readonly MetricName: string; readonly MetricValue: string }];
  };
}

interface Alarm {
  readonly Properties: {
    readonly MetricName?: string;
    readonly Threshold: number;
    readonly ComparisonOperator: string;
  };
}

/** The alarms raised by lines of a function's log, by the names of their metrics. `fn` begins the function's logical id. */
export function alarmsRaised(template: Template, fn: string, lines: readonly unknown[]): string[] {
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')) as MetricFilter[];
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')) as Alarm[];
  const sums = new Map<string, number>();
  for (const { Properties } of filters.filter((each) => each.Properties.LogGroupName.Ref.startsWith(`${fn}Logs`))) {
    const [{ MetricName: name, MetricValue: value }] = Properties.MetricTransformations;
    for (const line of lines.filter((each) => matches(Properties.FilterPattern, each)))
      sums.set(name, (sums.get(name) ?? 0) + Number(value.startsWith('$') ? fieldOf(line, value) : value));
  }
  return alarms.flatMap(({ Properties: { MetricName, Threshold, ComparisonOperator } }) => {
    const sum = MetricName === undefined ? undefined : sums.get(MetricName);
    const isOver = sum !== undefined && ComparisonOperator.startsWith('Greater') && sum >= Threshold;
    return isOver && MetricName !== undefined ? [MetricName] : [];
  });
}

/**
 * Whether a line, as JSON, matches a filter's pattern; of its language, what this project has: conditions of a field,
 * all of some or some of all. Source: CloudWatch Logs, filter and pattern syntax.
 */
function matches(pattern: string, line: unknown): boolean {
  const [, inner] = /^\{ (.*) \}$/.exec(pattern) ?? [];
  if (inner === undefined) throw new Error(`no pattern for JSON: ${pattern}`);
  return inner.split('||').some((some) => some.split('&&').every((condition) => holds(condition, line)));
}

function holds(condition: string, line: unknown): boolean {
  const [, path = '', sign, text = ''] = /^[( ]*(\$[\w.]+) (=|>) ("[\w-]+"|\d+)[) ]*$/.exec(condition) ?? [];
  if (sign === undefined) throw new Error(`a condition that is not known here: ${condition}`);
  const [value, wanted] = [fieldOf(line, path), JSON.parse(text) as unknown];
  return sign === '=' ? value === wanted : typeof value === 'number' && value > Number(wanted);
}

/** `$.counts.sent` */
function fieldOf(line: unknown, path: string): unknown {
  return path
    .split('.')
    .slice(1)
    .reduce((value: unknown, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], line);
}
