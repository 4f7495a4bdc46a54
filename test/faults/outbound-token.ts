import { Template } from 'aws-cdk-lib/assertions';
import { alarmsRaised } from '../support/alarms';
import { refuse } from '../support/misdeeds';
import { stackWith } from '../support/stack';
import { MANY, arrivals, broadcast, silenceAfter } from './broadcast';
import type { Fault } from './fault';
import type { Heard } from './heard';

const MINUTES = 10;

/** Telegram does not know the token, as long as nobody sees to it. */
export function unknownTokenFault(heard: Heard): Fault {
  return {
    fault: `401 for ${MINUTES} minutes`,
    expected: `silence for 900 s; alarm: deliver-telegram-401; ${MANY} of ${MANY} got theirs, none twice`,
    see() {
      let from = NaN;
      return broadcast(
        heard,
        {
          chats: MANY,
          answers({ at }) {
            if (Number.isNaN(from)) from = at;
            return at < from + MINUTES * 60 ? refuse(401, 'Unauthorized') : undefined;
          },
        },
        (office) => {
          const alarms = alarmsRaised(Template.fromStack(stackWith().stack), 'Deliver', office.lines);
          return [silenceAfter(office, 900), `alarm: ${alarms.join(', ') || 'none'}`, arrivals(office, MANY)].join(
            '; ',
          );
        },
      );
    },
  };
}
