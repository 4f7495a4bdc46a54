import * as z from 'zod/mini';
import { SETTINGS_METADATA } from '../../deployment';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  Metadata: z.optional(z.looseObject({ 'aws:cdk:path': z.optional(z.string()) })),
});
const templateSchema = z.object({
  Resources: z._default(z.record(z.string(), resourceSchema), {}),
  Metadata: z.optional(z.looseObject({ [SETTINGS_METADATA]: z.optional(z.record(z.string(), z.string())) })),
});

export type Resource = z.infer<typeof resourceSchema>;
/** The resources of a template by their ids in it, without what the CDK says of itself. */
export type Resources = ReadonlyMap<string, Resource>;

export interface Template {
  readonly resources: Resources;
  /** What the bot was deployed with; undefined for a template that does not say. */
  readonly settings: Readonly<Record<string, string>> | undefined;
}

/** Reads a template in JSON. CloudFormation gives a "?" for each character that is not ASCII, so all are read like that. */
export function parseTemplate(json: string): Template {
  const { Resources, Metadata } = templateSchema.parse(JSON.parse(json.replace(/[^\0-\x7f]/gu, '?')));
  const resources = new Map(Object.entries(Resources).filter(([, { Type }]) => Type !== 'AWS::CDK::Metadata'));
  return { resources, settings: Metadata?.[SETTINGS_METADATA] };
}

/** A name for people: the place of the resource in the app, as in "Scheduled/Queue". */
export function resourceName(id: string, { Metadata }: Resource): string {
  const path = Metadata?.['aws:cdk:path']?.split('/').slice(1);
  const parts = path?.filter((part) => !/^(?:Resource|Default)$/.test(part)) ?? [];
  return parts.length > 0 ? parts.join('/') : withoutHash(id);
}

/** "metric filter" for `AWS::Logs::MetricFilter`. */
export function kindOf({ Type }: Resource): string {
  const last = Type.split('::').at(-1) ?? Type;
  return last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** What CDK appends to an id. */
export function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}
