import { beforeEach, describe, expect, test } from '@jest/globals';
import type { DraftAt } from '../../src/app/context';
import { seenVersion } from '../../src/domain/seen-version';
import { goBack } from '../../src/interactions/go-back';
import { submitEdit } from '../../src/interactions/submit-edit';
import { submitReview } from '../../src/interactions/submit-review';
import { submitSecret } from '../../src/interactions/submit-secret';
import { fakeContext, type FakeContext } from '../support/fake-context';
import { elementsIn, textsIn } from '../support/inside';
import { outgoing } from '../support/stored-integration';

const seen = seenVersion(outgoing());
const base = { id: 'd', createdAt: 0, place: { roomId: 'GENERAL' } };
const editing: DraftAt<'edit'> = { ...base, stage: { mode: 'edit', integrationId: 'out1', seen, typed: {} } };

let context: FakeContext;

beforeEach(() => {
  context = fakeContext();
});

/** The form at its second step, after these texts. */
async function reviewing(texts: Record<string, string>): Promise<DraftAt<'review'>> {
  await submitEdit(context, editing, texts);
  const draft = await context.drafts.load('d');
  if (draft?.stage.mode !== 'review') throw new Error(`the form is at ${draft?.stage.mode ?? 'no step'}`);
  return { ...draft, stage: draft.stage };
}

describe('the first step', () => {
  test('leads to before and after in the same modal, and sends nothing', async () => {
    const answer = await submitEdit(context, editing, { alias: 'x' });
    expect(answer).toMatchObject({ kind: 'update', view: { id: 'd' } });
    expect(textsIn(answer)).toContain('Alias (alias): Alias → x');
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('tells every error at its field, and keeps what was typed', async () => {
    const answer = await submitEdit(context, editing, { emoji: 'x', urls: 'y', alias: 'z' });
    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { emoji: expect.stringContaining('“x”'), urls: expect.stringContaining('“y”') },
    });
    expect(await context.drafts.load('d')).toMatchObject({
      stage: { mode: 'edit', typed: { emoji: 'x', urls: 'y', alias: 'z' } },
    });
  });

  test('keeps a secret nowhere in the form', async () => {
    await reviewing({ token: 's3cretValue' });
    expect(JSON.stringify([...context.forms.values()])).not.toContain('s3cretValue');
  });
});

describe('the second step', () => {
  test('applies, closes, and tells what was changed', async () => {
    expect(await submitReview(context, await reviewing({ alias: 'x' }))).toEqual({ kind: 'done' });
    expect(textsIn(context.said)).toContain('Changed: Guggy');
  });

  test('submitted twice sends the change once', async () => {
    const draft = await reviewing({ alias: 'x' });
    await Promise.all([submitReview(context, draft), submitReview(context, draft)]);
    expect(context.ports.api.bodies).toHaveLength(1);
  });

  test('after somebody else was faster shows their change beside this one, and applies on top', async () => {
    const draft = await reviewing({ alias: 'mine' });
    context.ports.api.edit('out1', { emoji: ':theirs:' });
    const answer = await submitReview(context, draft);
    expect(textsIn(answer)).toEqual(
      expect.arrayContaining(['Emoji (emoji): :ghost: → :theirs:', 'Alias (alias): Alias → mine']),
    );
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('goes back to the form with what was typed', async () => {
    const answer = await goBack(context, '', await reviewing({ alias: 'mine' }));
    expect(elementsIn(answer)).toContainEqual(expect.objectContaining({ actionId: 'alias', initialValue: 'mine' }));
    expect(await context.drafts.load('d')).toMatchObject({ stage: { mode: 'edit' } });
  });
});

describe('the form of a secret', () => {
  const draft: DraftAt<'secret'> = { ...base, stage: { mode: 'secret', integrationId: 'out1', seen, field: 'token' } };

  test('wants one', async () => {
    expect(await submitSecret(context, draft, { token: ' ' })).toEqual({
      kind: 'errors',
      errors: { token: 'This cannot be empty.' },
    });
  });

  test('takes nothing else along', async () => {
    await submitSecret(context, draft, { token: 's3cretValue', alias: 'x' });
    expect([...context.ports.plans.saved.values()]).toMatchObject([{ steps: [{ changes: { token: 's3cretValue' } }] }]);
    expect([...context.ports.plans.saved.values()].map(({ steps }) => steps[0]?.changes)).toEqual([
      { token: 's3cretValue' },
    ]);
  });
});
