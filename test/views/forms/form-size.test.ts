import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ClientState, FormInput } from '../../../src/domain/change/form-session';
import { fieldNames } from '../../../src/domain/fields/field-name';
import { fieldsOf } from '../../../src/domain/fields/fields';
import type { Integration } from '../../../src/domain/integration/integration';
import { integrationForm, shownFields } from '../../../src/views/forms/integration-form';
import { scope } from '../../support/scope';
import { incoming, outgoing } from '../../support/stored-integration';
import { elementsIn, textsIn } from '../../support/view-contents';

/** Bytes of an interaction that the server takes (docs/rocketchat/hosting.md 2.2). */
const limit = 100 * 1024;

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Returns the size of what the web client sends when an untouched form is submitted. */
function submitSize(integration: Integration, typed: FormInput, client?: ClientState): number {
  const view = integrationForm(scope(), 'v'.repeat(40), integration, typed, [], client);
  const { appId } = view.submit;
  const state: Record<string, unknown> = {};
  for (const { actionId, initialValue } of elementsIn(view)) {
    const name = String(actionId);
    if (initialValue !== undefined) state[`field-${name}`] = { [name]: initialValue };
  }
  const posted = { ...view, type: 'modal', appId, state };
  return sizeOf({ type: 'viewSubmit', viewId: view.id, triggerId: 't'.repeat(17), payload: { view: posted } });
}

const shown = (integration: Integration, typed: FormInput = {}, client: ClientState = {}): string[] =>
  elementsIn(integrationForm(scope(), 'v', integration, typed, [], client)).map(({ actionId }) => String(actionId));

const notes = (integration: Integration, typed: FormInput = {}, client: ClientState = {}): string =>
  textsIn(integrationForm(scope(), 'v', integration, typed, [], client)).join('\n');

const chinese = `class Script {}\n// ${'漢字'.repeat(9_500)}`;

describe('a form that opens can be submitted', () => {
  test.each<[string, string, boolean]>([
    ['39,000 letters', 'x'.repeat(39_000), true],
    ['45,000 letters', 'x'.repeat(45_000), false],
    ['19,000 Chinese characters', chinese, false],
    ['12,000 Chinese characters', '漢'.repeat(12_000), true],
    ['39,000 line breaks, which have two bytes each', '\n'.repeat(39_000), false],
    ['9,000 emoji', '😀'.repeat(9_000), true],
    ['10,000 control characters, which have six bytes each', '\u0001'.repeat(10_000), false],
  ])('with a script of %s', (_title, script, fits) => {
    expect(shown(outgoing({ script, skipTranspile: true })).includes('script')).toBe(fits);
    expect(submitSize(outgoing({ script, skipTranspile: true }), {})).toBeLessThan(limit);
  });

  test('for every text in every field', () => {
    const text = fc
      .tuple(fc.constantFrom('x', '漢', '\n', '"', '\ud800', '😀'), fc.nat(60_000))
      .map(([unit, count]) => unit.repeat(count));
    const texts = fc.dictionary(fc.constantFrom('alias', 'avatar', 'urls', 'script', 'name', 'targetRoom'), text);
    fc.assert(
      fc.property(texts, texts, fc.nat(70_000), (stored, typed, pastedBytes) => {
        const integration = outgoing({ ...stored, urls: stored.urls === undefined ? null : [stored.urls] });
        expect(submitSize(integration, typed, { pastedBytes }) + pastedBytes).toBeLessThan(limit);
      }),
      { numRuns: 50 },
    );
  });

  test('a script goes before the smaller ones, and other large texts too', () => {
    const stored = outgoing({ script: 'x'.repeat(30_000), avatar: 'y'.repeat(50_000) });
    expect(shown(stored)).toContain('script');
    expect(shown(stored)).not.toContain('avatar');
    expect(notes(stored)).toContain('Avatar URL (avatar) (50 kB) is too large for a form. It is kept as it is.');
  });
});

describe('how much fits is said', () => {
  const spaceOf = (integration: Integration): number =>
    Number(/Up to about (\d+) kB/.exec(notes(integration))?.[1]) * 1_000;

  test.each([0, 5_000, 20_000, 35_000])(
    'and what is typed then can be sent, beside a script of %i letters',
    (length) => {
      const integration = incoming({ script: 'x'.repeat(length) });
      const typed = { script: 'y'.repeat(spaceOf(integration)) };
      const before = submitSize(integration, {});
      expect(before - length + typed.script.length).toBeLessThan(limit - 5_000);
      expect(before - length + typed.script.length).toBeGreaterThan(limit - 10_000);
    },
  );
});

describe('a text that was typed and is too large to be sent back', () => {
  const typed = { script: chinese };
  const names = [...fieldNames];

  test('is drawn by the client that has it, so its field stays', () => {
    expect(shown(incoming(), typed, { shown: names })).toContain('script');
    expect(shownFields(scope(), incoming(), typed, { shown: names })).toContain('script');
    expect(submitSize(incoming({ script: '' }), typed, { shown: names })).toBeLessThan(20_000);
  });

  test('is kept without its field in a form that is opened again', () => {
    expect(shown(incoming(), typed)).not.toContain('script');
    expect(shownFields(scope(), incoming(), typed, {})).not.toContain('script');
    expect(notes(incoming(), typed)).toContain(
      'The script (2 lines) is too large to be shown again. It is kept as you typed it.',
    );
  });

  test('leaves no room where the client sends what was pasted, too', () => {
    const small = { script: 'x'.repeat(20_000) };
    expect(shown(incoming(), small)).toContain('script');
    expect(shown(incoming(), small, { pastedBytes: 70_000 })).not.toContain('script');
  });
});

test('a form shows what it offers, and a small form everything', () => {
  const offered = fieldsOf('webhook-incoming').map(({ name }) => name);
  expect(shownFields(scope(), incoming({ skipTranspile: false }), {}, {})).toEqual(offered);
});

test('a long notice is cut, because it travels with the view', () => {
  const view = integrationForm(scope(), 'v', incoming(), {}, ['漢'.repeat(50_000)]);
  expect(sizeOf(view)).toBeLessThan(20_000);
});
