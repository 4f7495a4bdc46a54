import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { command } from '../commands/command.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const CACHE = join(PROJECT, '.cache/fonts');
const OUTPUT = join(PROJECT, 'shared/adapters/picture/fonts');
const PACKAGES = {
  '@expo-google-fonts/noto-sans': '0.4.2',
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
  'subset-font': '2.9.0',
  harfbuzzjs: '1.6.4',
};

const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

const LATIN = [range(0x20, 0x7e), range(0xa0, 0x24f), range(0x1e00, 0x1eff)].join('');
/** With Greek, Cyrillic, combining marks, punctuation, currencies, arrows and signs. */
const WEST = [LATIN, range(0x2b0, 0x3ff), range(0x400, 0x52f), range(0x2000, 0x22ff)].join('');
/** Frequent in names, and not in GB 2312. */
const IN_NAMES = '镕喆堃珺祎旻昇玥瑄煊赟昉晞曦淼垚翀翯骉飏炜烨祺琰瑢璟琬瑾璇昶晟旸铖锴镡钊锟闫邨薹甪旼祜芃苡莳蓥瀚';
/** With full-width forms, which rows 1 to 9 of GB 2312 have. */
const CHINESE = [
  LATIN.slice(0, 0x7f + 0x60),
  range(0x400, 0x451),
  range(0x2010, 0x203b),
  range(0x3000, 0x30ff),
  range(0xff00, 0xffef),
  gb2312(),
  IN_NAMES,
].join('');

/** All rows of GB 2312, without what GBK added to them. */
function gb2312() {
  const decoder = new TextDecoder('gbk');
  let all = '';
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) all += decoder.decode(Uint8Array.of(row, cell));
  return all.replace(/[\ufffd\ue000-\uf8ff]/g, '');
}

const FAMILIES = [
  { name: 'noto-sans', file: 'NotoSans', characters: WEST, features: ['ccmp', 'kern', 'liga', 'mark', 'mkmk'] },
  { name: 'noto-sans-sc', file: 'NotoSansSC', characters: CHINESE, features: ['ccmp', 'kern'] },
];
const WEIGHTS = { 400: '400Regular', 700: '700Bold' };

void command({
  name: 'fonts',
  help: `Makes the fonts of the pictures, of Noto from npm.

Keeps the characters that collections in the bot's languages are written in, and lists
them beside the fonts. The same versions give the same bytes.`,
  options: {},
  run: makeFonts,
});

async function makeFonts() {
  mkdirSync(CACHE, { recursive: true });
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', CACHE];
  execFileSync('npm', ['install', ...options, ...wanted], { stdio: 'inherit' });
  // By their paths: they are no packages of the project.
  const subset = createRequire(import.meta.url)(join(CACHE, 'node_modules/subset-font'));
  const { Blob, Face } = await import(join(CACHE, 'node_modules/harfbuzzjs/dist/index.mjs'));

  const covered = new Set();
  for (const { name, file, characters, features } of FAMILIES) {
    const folder = join(CACHE, 'node_modules/@expo-google-fonts', name);
    for (const [weight, variant] of Object.entries(WEIGHTS)) {
      const source = readFileSync(join(folder, variant, `${file}_${variant}.ttf`));
      const options = { keepFeatures: features, noHinting: true };
      const font = await subset(source, characters, { ...options, targetFormat: 'truetype' });
      for (const code of new Face(new Blob(font)).collectUnicodes()) covered.add(code);
      const packed = await subset(source, characters, { ...options, targetFormat: 'woff2' });
      writeFileSync(join(OUTPUT, `${name}-${weight}.woff2`), packed);
      process.stdout.write(`${name}-${weight}: ${Math.round(packed.length / 1024)} KB\n`);
    }
    copyFileSync(join(folder, 'LICENSE_FONT'), join(OUTPUT, `${name}-OFL.txt`));
  }
  const ranges = [];
  for (const code of [...covered].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  writeFileSync(join(OUTPUT, 'characters.json'), `${JSON.stringify(ranges)}\n`);
}
