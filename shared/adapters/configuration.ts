/** A setting the function cannot do without; throws an error that names it. */
export function requiredSetting(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  const value = environment[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
}

/** A setting the function can do without; an empty one counts as absent. */
export function optionalSetting(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment[name] || undefined;
}
