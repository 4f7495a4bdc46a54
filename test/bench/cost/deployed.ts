import { Template } from 'aws-cdk-lib/assertions';
import { stackWith } from '../../support/stack';

/** What of a deployment its costs depend on; read from its template. */
export interface Deployed {
  /** Of each function, by its folder: gigabytes of memory. */
  readonly gigabytes: (lambda: string) => number;
  readonly isTraced: boolean;
  /** Whether Lambda writes lines of its own for each run that went well. */
  readonly hasPlatformLines: boolean;
  /** Bytes of the API's line for a request, its fields as long as they usually are. */
  readonly accessLineBytes: number;
  readonly alarms: number;
}

interface FunctionProperties {
  readonly FunctionName: string;
  readonly MemorySize: number;
  readonly TracingConfig?: { readonly Mode?: string };
  readonly LoggingConfig?: { readonly LogFormat?: string; readonly SystemLogLevel?: string };
}

const USUAL_FIELD = 'x'.repeat(8);

/** Of a bot in prod, with these settings beside. */
export function readDeployed(settings: Readonly<Record<string, string>> = {}): Deployed {
  const template = Template.fromStack(stackWith({ stage: 'prod', ...settings }).stack);
  const resources = (type: string) => Object.values(template.findResources(type)) as { readonly Properties: unknown }[];
  const functions = resources('AWS::Lambda::Function').map(({ Properties }) => Properties as FunctionProperties);
  const [stage] = resources('AWS::ApiGatewayV2::Stage').map(({ Properties }) => Properties);
  const { Format: format } = (stage as { readonly AccessLogSettings: { readonly Format: string } }).AccessLogSettings;
  return {
    gigabytes(lambda) {
      const found = functions.find(({ FunctionName: name }) => name.endsWith(`-${lambda}`));
      if (!found) throw new Error(`no function "${lambda}" in the template`);
      return found.MemorySize / 1024;
    },
    isTraced: functions.some(({ TracingConfig: tracing }) => tracing?.Mode === 'Active'),
    hasPlatformLines: functions.some(
      ({ LoggingConfig: logging }) => logging?.LogFormat !== 'JSON' || logging.SystemLogLevel !== 'WARN',
    ),
    accessLineBytes: Buffer.byteLength(format.replaceAll(/\$context\.\w+/g, USUAL_FIELD)),
    alarms: resources('AWS::CloudWatch::Alarm').length,
  };
}
