import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLED, buildFunction } from '../../infra/bundling/build-function';

/** Makes bundles of modules, named by their paths in the project, and gives the bundles' paths. */
export interface Bundles {
  /** As the deploy has it, without what is never called. */
  readonly deployed: (entry: string) => Promise<string>;
  /** As people usually make one: nothing left out. */
  readonly plain: (entry: string) => Promise<string>;
}

/** Gives `use` a way to make bundles, in a folder that is there for as long as it takes. */
export async function whileBuilt<Result>(use: (bundles: Bundles) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fileOf = (entry: string) => join(folder, `${entry.replaceAll(/\W/g, '-')}.mjs`);
  try {
    return await use({
      deployed: async (entry) => {
        await buildFunction(entry, fileOf(entry));
        return fileOf(entry);
      },
      plain: async (entry) => {
        await build({ ...BUNDLED, entryPoints: [entry], outfile: fileOf(entry) });
        return fileOf(entry);
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A function's module, by its folder under `lambdas/`. */
export function functionNamed(name: string): string {
  return `lambdas/${name}/index.ts`;
}

/** A baseline's module. */
export function baselineNamed(name: string): string {
  return `test/bench/baselines/${name}.ts`;
}
