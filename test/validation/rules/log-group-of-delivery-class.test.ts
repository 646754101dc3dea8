import { logGroupOfDeliveryClass } from '../../../src/validation/rules/log-group-of-delivery-class';
import type { Value } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const into = (logGroupClass?: Value<string>) => flowLog({ logGroupName: new Reference(view('log-group', { logGroupClass })) });

judges(logGroupOfDeliveryClass, {
  faults: [
    ['DELIVERY', into('DELIVERY'), /^LogGroupClass: LogGroupClass must be 'STANDARD' or 'INFREQUENT_ACCESS', got 'DELIVERY'/],
  ],
  passes: [
    ['STANDARD', into('STANDARD')],
    ['INFREQUENT_ACCESS', into('INFREQUENT_ACCESS')],
    ['none', into()],
    ['an unknown class', into(UNKNOWN)],
    ['a group that is no part of the app', flowLog()],
  ],
});
