import { expect, test } from '@jest/globals';
import type { StepResult } from '../../../src/domain/change/outcome';
import { outcomeMessage } from '../../../src/views/messages/outcome-message';
import { repairBlocks } from '../../../src/views/parts/recovery-blocks';
import { refusal } from '../../support/errors';
import { elementsIn, textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { incoming } from '../../support/stored-integration';

test('says what may have happened, next to a button that repairs the integration', () => {
  const blocks = repairBlocks(scope(), 'in1');
  expect(textsIn(blocks)).toEqual([expect.stringContaining('may have taken over the new script'), 'Repair']);
  expect(elementsIn(blocks)).toMatchObject([{ actionId: 'repair', value: 'in1' }]);
});

test.each([
  [true, ['repair']],
  [false, []],
])('if a refusal may have replaced the running script (%p), offers %j', (mayRunNewScript, offered) => {
  const result: StepResult = { kind: 'refused', integration: incoming(), failure: refusal.failure, mayRunNewScript };
  const message = outcomeMessage(scope(), { kind: 'tried', results: [result], notTried: 0 });
  expect(elementsIn(message).map(({ actionId }) => actionId)).toEqual(offered);
});
