import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { type Deployment, stackNameOf } from './deployment';

/** Percentages of the budget: one mail early, one when it is used up. */
const THRESHOLDS = [80, 100];

/**
 * Mails when the month's costs come near what was chosen. It counts the whole account: a budget for one bot needs cost
 * allocation tags, which somebody has to activate in the billing console first. Budgets without actions are free.
 */
export function addBudget(scope: Construct, { monthlyBudget, alarmEmail, ...bot }: Deployment): void {
  if (monthlyBudget === undefined) return;
  if (alarmEmail === undefined) throw new Error('monthlyBudget needs an alarmEmail, to which its warnings go');
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: stackNameOf(bot),
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudget, unit: 'USD' },
    },
    notificationsWithSubscribers: THRESHOLDS.map((threshold) => ({
      notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
    })),
  });
}
