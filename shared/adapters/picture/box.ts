/** A picture as boxes, in the form that the renderer takes: it lays out, wraps and measures. */
export type Box =
  | { readonly type: 'container'; readonly style: Style; readonly children: Box[] }
  | { readonly type: 'text'; readonly style: Style; readonly text: string };

/** The CSS that the pictures use; numbers are pixels. */
export interface Style {
  readonly display?: 'flex';
  readonly position?: 'absolute' | 'relative';
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly padding?: string;
  readonly marginTop?: number | 'auto';
  readonly gap?: number;
  readonly flexDirection?: 'column';
  readonly justifyContent?: 'space-between';
  readonly alignItems?: 'center' | 'baseline';
  readonly flexGrow?: number;
  readonly flexShrink?: number;
  readonly boxSizing?: 'border-box';
  readonly overflow?: 'hidden';
  readonly color?: string;
  readonly backgroundColor?: string;
  readonly border?: string;
  readonly borderLeft?: string;
  readonly borderRadius?: number;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 700;
  readonly lineHeight?: number;
  readonly lineClamp?: number;
  readonly textWrap?: 'balance';
  readonly whiteSpace?: 'nowrap';
  readonly overflowWrap?: 'anywhere';
}

export function box(style: Style, ...children: readonly (Box | undefined)[]): Box {
  return {
    type: 'container',
    style: { display: 'flex', ...style },
    children: children.filter((child) => child !== undefined),
  };
}

export function text(style: Style, content: string): Box {
  return { type: 'text', style: { overflowWrap: 'anywhere', ...style }, text: content };
}
