import type * as z from 'zod/mini';

interface Parser<Schema extends z.ZodMiniType> {
  parse(value: unknown): z.infer<Schema>;
  safeParse(value: unknown): ReturnType<z.ZodMiniType<z.infer<Schema>>['safeParse']>;
}

/** Parses by a schema that is made when it is first used: a cold start makes those alone that its first update needs. */
export function onFirstUse<Schema extends z.ZodMiniType>(make: () => Schema): Parser<Schema> {
  let made: Schema | undefined;
  const schema = () => (made ??= make());
  return { parse: (value) => schema().parse(value), safeParse: (value) => schema().safeParse(value) };
}
