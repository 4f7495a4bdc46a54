/** What the package of a function has in it. */
export interface PackageContents {
  /** The bundle may not be bigger; the build fails if it is. */
  readonly mostKilobytes: number;
  /** A folder of events, to be checked and to lie beside the code as one file. */
  readonly eventsDir?: string | undefined;
  /** Whether the data of time zones lies beside the code; it is read when first asked for. */
  readonly withTimeZones?: boolean;
  /** Whether the style and the script of web pages lie beside the code. */
  readonly withPageFiles?: boolean;
  /** Whether the renderer of pictures and its fonts lie beside the code. */
  readonly withPictures?: boolean;
}

const TIME_ZONE_FILES = [
  ['shared/adapters/time-zones/cities.json', 'cities.json'],
  ['shared/adapters/time-zones/regions.json', 'regions.json'],
  ['node_modules/@photostructure/tz-lookup/package.json', 'node_modules/@photostructure/tz-lookup/package.json'],
  ['node_modules/@photostructure/tz-lookup/tz.js', 'node_modules/@photostructure/tz-lookup/tz.js'],
] as const;

const PAGE_FILES = [
  ['shared/adapters/web/style.css', 'style.css'],
  ['shared/adapters/web/enhance.js', 'enhance.js'],
] as const;

const PICTURE_FILES = [
  ['shared/adapters/picture/fonts', 'fonts'],
  ['node_modules/@takumi-rs/wasm/package.json', 'node_modules/@takumi-rs/wasm/package.json'],
  ['node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm', 'node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm'],
] as const;

/** The files and folders that lie beside the code: from a path in the project to one in the package. */
export function filesBeside({
  withTimeZones = false,
  withPageFiles = false,
  withPictures = false,
}: PackageContents): readonly (readonly [from: string, to: string])[] {
  return [
    ...(withTimeZones ? TIME_ZONE_FILES : []),
    ...(withPageFiles ? PAGE_FILES : []),
    ...(withPictures ? PICTURE_FILES : []),
  ];
}
