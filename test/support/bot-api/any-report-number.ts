import fc from 'fast-check';
import { reportNumber } from '../../../shared/domain/report';

/** The numbers of reports that were said in this century, by updates of any number. */
export const anyReportNumber = fc
  .record({
    at: fc.date({ min: new Date('2001-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    updateId: fc.nat(2 ** 31 - 1),
  })
  .map(reportNumber);
