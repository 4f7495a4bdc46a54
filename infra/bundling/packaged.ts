import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type Lambda, PROJECT } from '../deployment';
import type { PackageContents } from './package-contents';

const TSX = join(PROJECT, 'node_modules/tsx/dist/cli.mjs');
const PROGRAM = join(PROJECT, 'infra/bundling/package-function.ts');

/** The package of a function, made when the app is synthesized. Its hash is that of what is in it. */
export function packaged(lambda: Lambda, contents: PackageContents): Code {
  const command = [TSX, PROGRAM, lambda, JSON.stringify(contents)];
  return Code.fromAsset(PROJECT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK tells packages apart by the image and the command; neither is used, as every machine that deploys has Node.
      image: DockerImage.fromRegistry('none'),
      command,
      local: {
        tryBundle: (folder) => {
          execFileSync(process.execPath, [...command, folder], {
            cwd: PROJECT,
            stdio: ['ignore', 'ignore', 'inherit'],
          });
          return true;
        },
      },
    },
  });
}
