/** The colours of a picture. */
export interface Colours {
  readonly background: string;
  readonly ink: string;
  /** For what matters less. */
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  /** The accent, pale. */
  readonly tint: string;
}

export const THEMES = {
  light: {
    background: '#fbfaf8',
    ink: '#1c1d1f',
    soft: '#5d6066',
    line: '#d0cec9',
    accent: '#0b5cad',
    tint: '#cfe0f2',
  },
  dark: {
    background: '#15171a',
    ink: '#ececea',
    soft: '#a6a9ae',
    line: '#3d4147',
    accent: '#7db8f5',
    tint: '#27415c',
  },
} as const satisfies Readonly<Record<string, Colours>>;

export type Theme = keyof typeof THEMES;
