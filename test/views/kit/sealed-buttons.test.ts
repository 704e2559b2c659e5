import { expect, test } from '@jest/globals';
import { commandButton } from '../../../src/views/kit/buttons';
import type { Message } from '../../../src/views/kit/message';
import { hasSecretButtons, sealButtons } from '../../../src/views/kit/sealed-buttons';
import { scope } from '../../support/scope';

const { blocks } = scope('thread');
const plain = commandButton('Edit', ['edit', 'ncjKidsnmsGuggyA2']);
const secret = commandButton('Choose', ['set', 'ncjKidsnmsGuggyA2', 'avatar=https://a.test/?k=pass']);

function messageWith(...buttons: readonly (typeof plain)[]): Message {
  return {
    text: '',
    blocks: [blocks.buttons('row', buttons), ...buttons.map((button) => blocks.section('x', button))],
  };
}

test('a button that carries a secret is sealed, wherever it is, and no other', () => {
  const sealed = sealButtons(messageWith(plain, secret), (value) => `sealed ${value.length}`);
  expect(JSON.stringify(sealed)).not.toContain('pass');
  expect(JSON.stringify(sealed).match(/sealed \d+/g)).toHaveLength(2);
  expect(JSON.stringify(sealed)).toContain(JSON.stringify(plain.value));
  expect(hasSecretButtons(messageWith(plain, secret))).toBe(true);
  expect(hasSecretButtons(sealed)).toBe(false);
});

test('messages without secrets stay as they are', () => {
  expect(hasSecretButtons(messageWith(plain))).toBe(false);
  expect(hasSecretButtons({ text: 'x' })).toBe(false);
});
