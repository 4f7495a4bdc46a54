import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What one suite has made, the others of a run of Jest read from the run's folder (jest.config.cjs). It must be plain data. */
export async function oncePerRun<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  const folder = process.env['TEST_RUN_FOLDER'];
  if (folder === undefined) return make();
  const file = join(folder, name);
  if (existsSync(file)) return deserialize(readFileSync(file)) as Value;
  const value = await make();
  // Two suites may make it at once, and a third must not read a half.
  const whole = join(folder, randomUUID());
  writeFileSync(whole, serialize(value));
  renameSync(whole, file);
  return value;
}
