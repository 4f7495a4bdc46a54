import type { FaultReport } from './describe-fault';

/**
 * A report in a line for people: `TelegramError (sendMessage refused, 403, Forbidden: bot was blocked by the user)`,
 * `TypeError at shared/adapters/x.ts:12:5, caused by …`.
 */
export function formatFault({ name, frames: [innermost] = [], cause, ...report }: FaultReport): string {
  const { method, kind, status, code, description, retryAfter, requestId } = report;
  const facts = [
    [method, kind].filter(Boolean).join(' '),
    status,
    code,
    description,
    retryAfter !== undefined && `again in ${retryAfter} s`,
    requestId !== undefined && `request ${requestId}`,
  ].filter(Boolean);
  return [
    name,
    facts.length > 0 ? ` (${facts.join(', ')})` : '',
    innermost === undefined ? '' : ` at ${innermost}`,
    cause ? `, caused by ${formatFault(cause)}` : '',
  ].join('');
}
