import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { command } from '../../infra/commands/command';
import { start } from '../support/start';

const NOW = '2026-09-03T06:00:00Z';
const QUESTIONS = ['when did Gorbachev meet Deng?', '4 февраля 2022', '黑瞎子岛什么时候归还的'];
const PICTURE = join(__dirname, '../../docs/conversation.png');
const WIDTH = 460;
const BROWSER = process.env['CHROMIUM'] ?? 'chromium';

const callSchema = z.object({
  payload: z.object({
    text: z.string(),
    entities: z.array(z.object({ type: z.string(), offset: z.number(), length: z.number() })),
    reply_markup: z.object({ inline_keyboard: z.array(z.array(z.object({ text: z.string() }))) }),
  }),
});
type Payload = z.infer<typeof callSchema>['payload'];

async function drawConversation(): Promise<number> {
  const answers = await Promise.all(QUESTIONS.map(ask));
  const turns = QUESTIONS.map((question, index) => {
    const answer = answers[index];
    return `<p class="asked">${escape(question)}</p>${answer === undefined ? '' : bubble(answer)}`;
  });
  const folder = mkdtempSync(join(tmpdir(), 'conversation-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${turns.join('')}`);
    const height = await heightOf(page, folder);
    browse(folder, [
      '--force-device-scale-factor=1.5',
      `--window-size=${WIDTH},${height}`,
      `--screenshot=${PICTURE}`,
      page,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

/** The bot's answer, in the language of the question. */
async function ask(question: string): Promise<Payload | undefined> {
  const language = /[а-я]/i.test(question) ? 'ru' : /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
  const { out, err } = await start(['--json', '--now', NOW, '--lang', language], `${question}\n`);
  const [first = ''] = out.split('\n');
  if (!first.includes('"call"')) throw new Error(`no answer to "${question}": ${err}`);
  const { call } = z.object({ call: z.unknown() }).parse(JSON.parse(first));
  return callSchema.parse(call).payload;
}

function bubble({ text, entities, reply_markup: { inline_keyboard: rows } }: Payload): string {
  let html = '';
  let end = 0;
  for (const { type, offset, length } of entities) {
    const tag = type === 'bold' ? 'b' : 'i';
    html += `${escape(text.slice(end, offset))}<${tag}>${escape(text.slice(offset, offset + length))}</${tag}>`;
    end = offset + length;
  }
  html += escape(text.slice(end));
  const keyboard = rows.map(
    (row) => `<div>${row.map(({ text: label }) => `<span>${escape(label)}</span>`).join('')}</div>`,
  );
  return `<p class="answer">${html}</p><div class="keyboard">${keyboard.join('')}</div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** The height of the page, as its own script reports it in the title. */
async function heightOf(page: string, folder: string): Promise<number> {
  const { readFileSync } = await import('node:fs');
  const measured = `${page}.measured.html`;
  writeFileSync(measured, `${readFileSync(page, 'utf8')}<script>document.title = document.body.scrollHeight</script>`);
  const dom = browse(folder, [`--window-size=${WIDTH},100`, '--dump-dom', measured]);
  return Number(/<title>(\d+)<\/title>/.exec(dom)?.[1]);
}

function browse(folder: string, args: readonly string[]): string {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'];
  const all = [...quiet, `--user-data-dir=${join(folder, 'profile')}`, ...args];
  const { status, stdout, stderr, error } = spawnSync(BROWSER, all, { encoding: 'utf8', timeout: 60_000 });
  if (error || status !== 0) throw new Error(`${BROWSER} failed: ${error?.message ?? stderr}`);
  return stdout;
}

const STYLE = `
  body { margin: 0; padding: 14px; background: #dfe8d8; font: 15px/1.35 "Noto Sans", "Noto Sans CJK SC", "Noto Color Emoji", sans-serif; color: #111 }
  p { margin: 0 0 4px; padding: 8px 12px; border-radius: 14px; width: fit-content; max-width: 92% }
  .asked { margin: 10px 0 8px auto; background: #e1fec6 }
  .answer { background: #fff }
  .keyboard { width: 92%; margin-bottom: 12px }
  .keyboard div { display: flex; gap: 4px; margin-bottom: 4px }
  .keyboard span { flex: 1; padding: 6px; border-radius: 8px; background: #8fa98488; color: #fff; text-align: center; font-weight: 600; text-shadow: 0 1px 2px #0006 }
`;

void command({
  name: 'docs:picture',
  help: 'Draws docs/conversation.png: a real conversation in machine mode, as a phone shows it. Needs Chromium.',
  options: {},
  notes: 'Environment: CHROMIUM (the browser; by default chromium).',
  run: drawConversation,
});
