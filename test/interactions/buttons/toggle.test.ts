import { expect, test } from '@jest/globals';
import { toggle } from '../../../src/interactions/buttons/toggle';
import { parseToggleValue, toggleButton } from '../../../src/views/parts/toggle-button';
import { fakeContext } from '../../support/fakes/fake-context';
import { textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { outgoing } from '../../support/stored-integration';

const button = toggleButton(scope(), outgoing());

test('the button of an integration that was turned off meanwhile says so and plans nothing', async () => {
  const context = fakeContext();
  context.ports.api.edit('out1', { enabled: false });
  await toggle(context, button.value ?? '', undefined);
  expect(context.said).toEqual([{ text: expect.stringMatching(/^Guggy is off already: admin changed it/) }]);
  expect(context.ports.plans.saved.size).toBe(0);
});

test('the button of an integration that was changed meanwhile shows that, and plans on top of it', async () => {
  const context = fakeContext();
  context.ports.api.edit('out1', { alias: 'Theirs' });
  await toggle(context, button.value ?? '', undefined);
  expect(context.said[0]?.text).toContain('Since this was shown, Guggy was changed by admin');
  expect(textsIn(context.said)).toContain('Enabled (enabled): Yes → No');
});

test('the button of an unchanged integration plans at once', async () => {
  const context = fakeContext();
  await toggle(context, button.value ?? '', undefined);
  expect(context.said).toHaveLength(1);
  expect([...context.ports.plans.saved.values()]).toMatchObject([{ steps: [{ changes: { enabled: false } }] }]);
});

test.each(['', 'null', '{', '[]', '{"id":1,"enabled":true,"updatedAt":""}', '{"id":"a","enabled":"x","updatedAt":""}'])(
  'a button value that is not from this app is refused: %s',
  async (value) => {
    const context = fakeContext();
    expect(parseToggleValue(value)).toBeUndefined();
    expect(await toggle(context, value, undefined)).toEqual({ kind: 'done' });
    expect(context.said).toEqual([]);
  },
);
