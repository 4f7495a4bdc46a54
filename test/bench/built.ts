import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { BUNDLED, BUNDLED_FUNCTION } from '../../infra/bundling/bundling';
import { minify } from '../../infra/bundling/minify.cjs';
import { PROJECT } from '../../infra/deployment';

/** What is put in the place of packages, by name. */
type Aliases = Readonly<Record<string, string>>;

/** Makes a bundle of a module, named by its path in the project, and gives the bundle's path. */
export type Build = (entry: string, aliases?: Aliases) => string;

/** Gives `use` a way to make bundles, in a folder that is there for as long as it takes. */
export async function whileBuilt<Result>(use: (build: Build) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await use((entry, aliases = {}) => {
      const outfile = join(folder, `${entry.replaceAll(/\W/g, '-')}.mjs`);
      buildSync({
        ...BUNDLED,
        mainFields: [...BUNDLED.mainFields],
        alias: { ...aliases },
        absWorkingDir: PROJECT,
        entryPoints: [entry],
        outfile,
        logLevel: 'error',
      });
      return outfile;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the deploy leaves out of a function. */
export const DEPLOYED: Aliases = BUNDLED_FUNCTION.alias;

/** A function's bundle as the deploy has it, by its folder under `lambdas/`. */
export function buildFunction(build: Build, name: string): string {
  const file = build(`lambdas/${name}/index.ts`, DEPLOYED);
  minify(file);
  return file;
}

/** A baseline's bundle, as people usually make one: nothing left out. */
export function buildBaseline(build: Build, name: string): string {
  return build(`test/bench/baselines/${name}.ts`);
}
