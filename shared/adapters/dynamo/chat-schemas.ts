import * as z from 'zod/mini';
import { COPIED, type Choice, type ChoiceName, DEFAULTS, namesIn, rowOf } from '../../domain/choices';
import { ENDINGS } from '../../domain/subscription';
import { onFirstUse } from '../on-first-use';

/** The settings in the item of a chat. */
export const settingsSchema = onFirstUse(() => z.partial(z.object(shapeOf(namesIn('settings'), schemaOf))));

/** A subscription as it is stored. A choice that is younger than the item has its default. */
export const subscriptionSchema = onFirstUse(() =>
  z.object({
    chatId: z.number(),
    thread: z.number(),
    ...shapeOf(COPIED, schemaOf),
    ...shapeOf(namesIn('subscription'), (name) => z._default(schemaOf(name), DEFAULTS[name])),
    events: z.array(z.string()),
    follows: z._default(z.array(z.string()), []),
    setBy: z.optional(z.number()),
    pausedUntil: z.optional(z.string()),
    ended: z.optional(z.object({ why: z.enum(ENDINGS), on: z.string() })),
  }),
);

type Shape<Name extends ChoiceName> = { readonly [Each in Name]: z.ZodMiniType<Choice<Each>> };

function shapeOf<Name extends ChoiceName>(names: readonly Name[], schema: (name: Name) => z.ZodMiniType): Shape<Name> {
  // A schema is made from the row of its choice, which the compiler cannot follow.
  return Object.fromEntries(names.map((name) => [name, schema(name)])) as Shape<Name>;
}

function schemaOf(name: ChoiceName): z.ZodMiniType<string | readonly string[]> {
  const { values } = rowOf(name);
  if (values === 'topics') return z.array(z.string());
  return typeof values === 'string' ? z.string() : z.enum(values);
}
