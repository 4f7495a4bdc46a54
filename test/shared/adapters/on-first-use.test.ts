import * as z from 'zod/mini';
import { onFirstUse } from '../../../shared/adapters/on-first-use';

test('the schema is made by the first use, and once', () => {
  let made = 0;
  const schema = onFirstUse(() => {
    made += 1;
    return z.object({ id: z.string() });
  });
  expect(made).toBe(0);
  expect(schema.parse({ id: 'a', more: 1 })).toEqual({ id: 'a' });
  expect(schema.safeParse({ id: 1 }).success).toBe(false);
  expect(() => schema.parse({})).toThrow(z.core.$ZodError);
  expect(made).toBe(1);
});
