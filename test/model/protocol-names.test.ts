import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocolNames } from '../../scripts/protocol-names';

test('the committed table is what aws-cdk-lib has', () => {
  const committed = readFileSync(join(__dirname, '../../src/model/protocol-names.ts'), 'utf8');

  expect(committed).toBe(protocolNames());
});
