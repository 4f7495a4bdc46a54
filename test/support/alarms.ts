import type { Template } from 'aws-cdk-lib/assertions';

interface MetricFilter {
  readonly Properties: {
    readonly FilterPattern: string;
    readonly LogGroupName: { readonly Ref: string };
    readonly MetricTransformations: readonly [{ readonly MetricName: string; readonly MetricValue: string }];
  };
}

interface Alarm {
  readonly Properties: { readonly MetricName?: string; readonly Threshold: number };
}

/** The alarms that lines of a function's log raise, by the names of their metrics; `fn` as its id in the template begins. */
export function alarmsRaised(template: Template, fn: string, lines: readonly unknown[]): string[] {
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')) as MetricFilter[];
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')) as Alarm[];
  return filters
    .filter(({ Properties: { LogGroupName } }) => LogGroupName.Ref.startsWith(`${fn}Logs`))
    .flatMap(({ Properties: { FilterPattern, MetricTransformations } }) => {
      const [{ MetricName: name, MetricValue: value }] = MetricTransformations;
      const sum = lines
        .filter((line) => matches(FilterPattern, line))
        .reduce((total: number, line) => total + Number(value.startsWith('$') ? fieldOf(line, value) : value), 0);
      return alarms.some(({ Properties: { MetricName, Threshold } }) => MetricName === name && sum >= Threshold)
        ? [name]
        : [];
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
