/** The width of a screen, with what may stand before a line in a log. */
export const WIDTH = 110;
const MARGIN = 9;

/** A word in the margin and a text beside it, in lines that fit the screen. */
export function inMargin(word: string, text: string): string {
  const lines = [''];
  for (const part of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${part}`.trimStart();
    if (line.length > WIDTH - MARGIN && line !== part) lines.push(part);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line, index) => `${(index === 0 ? word : '').padEnd(MARGIN)}${line}\n`).join('');
}

export function cut(text: string, length = WIDTH - MARGIN): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
