/** The count of answers about dates without events: in the log of `webhook`, and as a metric in CloudWatch. */
export const GAPS = 'gaps';
