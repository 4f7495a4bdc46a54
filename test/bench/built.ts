import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Metafile, build } from 'esbuild';
import { BUNDLED, buildFunction } from '../../infra/bundling/build-function';

/** Makes bundles of modules, named by their paths in the project, and gives the bundles' paths. */
export interface Bundles {
  /** As the deploy has it, without what is never called. */
  readonly deployed: (entry: string) => Promise<string>;
  /** As people usually make one: nothing left out. */
  readonly plain: (entry: string) => Promise<string>;
  /** The kilobytes of a bundle that are of libraries, without what packs them together. */
  readonly ofLibraries: (bundle: string) => number;
}

/** Gives `use` a way to make bundles, in a folder that is there for as long as it takes. */
export async function whileBuilt<Result>(use: (bundles: Bundles) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fileOf = (entry: string) => join(folder, `${entry.replaceAll(/\W/g, '-')}.mjs`);
  const contents = new Map<string, Metafile>();
  const keep = (file: string, metafile: Metafile) => {
    contents.set(file, metafile);
    return file;
  };
  try {
    return await use({
      deployed: async (entry) => keep(fileOf(entry), await buildFunction(entry, fileOf(entry))),
      plain: async (entry) => {
        const made = await build({ ...BUNDLED, entryPoints: [entry], outfile: fileOf(entry), metafile: true });
        return keep(fileOf(entry), made.metafile);
      },
      ofLibraries: (bundle) => kilobytesOfLibraries(contents.get(bundle)),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function kilobytesOfLibraries({ outputs }: Pick<Metafile, 'outputs'> = { outputs: {} }): number {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const bytes = inputs.map(([file, { bytesInOutput }]) => (file.includes('node_modules/') ? bytesInOutput : 0));
  return Math.ceil(bytes.reduce((sum, each) => sum + each, 0) / 1024);
}

/** A function's module, by its folder under `lambdas/`. */
export function functionNamed(name: string): string {
  return `lambdas/${name}/index.ts`;
}

/** A baseline's module. */
export function baselineNamed(name: string): string {
  return `test/bench/baselines/${name}.ts`;
}
