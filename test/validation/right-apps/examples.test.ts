import { App, Stack } from 'aws-cdk-lib';
import { exampleNames, synthesizeExample } from '../../../scripts/logical-ids';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';
import { addRawly } from '../../support/template-tables';
import { problemsIn } from '../../support/validate';

/** It is there for its faults. */
const FAULTY = 'validate-native';

test.each(exampleNames().filter((name) => name !== FAULTY))('nothing is wrong with the templates of the example %s', (name) => {
  const app = new App();
  for (const [file, template] of Object.entries(synthesizeExample(name))) {
    addRawly(new Stack(app, file.split('.')[0]), template);
  }

  expect(problemsIn(app, new FlowLogsValidator())).toEqual([]);
});
