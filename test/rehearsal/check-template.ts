import { join } from 'node:path';
import * as z from 'zod/mini';
import { type BotId, stackNameOf } from '../../infra/deployment';
import { answeredInCheckov } from '../../infra/security-checks';
import { runProcess } from '../support/processes';
import type { Checklist } from './checklist';
import type { Tools } from './tools';

/** CDK writes DependsOn also where a reference implies it. */
const IGNORED_BY_CFN_LINT = 'W3005';

const reportSchema = z.object({
  results: z.object({ failed_checks: z.array(z.object({ check_id: z.string() })) }),
  summary: z.object({ passed: z.number(), parsing_errors: z.number() }),
});

/** Finds what CDK and the emulator accept and CloudFormation or a reviewer would not. `folder` is that of the app. */
export async function checkTemplate(
  { cfnLint, checkov }: Tools,
  list: Checklist,
  folder: string,
  bot: BotId & { readonly reserve: boolean },
): Promise<void> {
  const template = join(folder, `${stackNameOf(bot)}.template.json`);
  const linted = await runProcess(cfnLint, ['--ignore-checks', IGNORED_BY_CFN_LINT, '--', template]);
  list.check(
    `cfn-lint finds nothing in the template of ${bot.stage}`,
    linted.out || linted.err || 'nothing',
    linted.code === 0,
  );

  const options = ['--framework', 'cloudformation', '--output', 'json', '--skip-download'];
  const { out } = await runProcess(checkov, [...options, '--file', template]);
  const { results, summary } = reportSchema.parse(JSON.parse(out));
  const found = new Set(results.failed_checks.map(({ check_id }) => check_id));
  const answered = answeredInCheckov(bot);
  const open = [...found].filter((rule) => !answered.includes(rule));
  const stale = answered.filter((rule) => !found.has(rule));
  list.check(
    `checkov finds nothing unanswered in that of ${bot.stage}`,
    open.length > 0 || stale.length > 0 ? { open, stale } : `${summary.passed} passed, ${answered.length} answered`,
    open.length === 0 && stale.length === 0 && summary.passed > 0 && summary.parsing_errors === 0,
  );
}
