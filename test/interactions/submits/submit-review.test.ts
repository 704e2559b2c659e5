import { beforeEach, describe, expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { goBack } from '../../../src/interactions/forms/go-back';
import { submitEdit } from '../../../src/interactions/submits/submit-edit';
import { submitReview } from '../../../src/interactions/submits/submit-review';
import { submitSecret } from '../../../src/interactions/submits/submit-secret';
import type { SessionAt } from '../../../src/ports/handlers';
import { refusal } from '../../support/errors';
import { fakeApi } from '../../support/fakes/fake-api';
import { type FakeContext, fakeContext } from '../../support/fakes/fake-context';
import { fakePorts } from '../../support/fakes/fake-ports';
import { fakeVault } from '../../support/fakes/fake-vault';
import { elementsIn, textsIn } from '../../support/view-contents';
import { incoming, outgoing } from '../../support/stored-integration';

const baseVersion = takeSnapshot(outgoing(), fakeVault);
const base = { id: 'd', createdAt: 0, replyTarget: { roomId: 'GENERAL' } };
const editing: SessionAt<'edit'> = { ...base, step: { kind: 'edit', integrationId: 'out1', baseVersion, typed: {} } };

let context: FakeContext;

beforeEach(() => {
  context = fakeContext();
});

/** The form at its review, after this input. */
async function reviewing(texts: Record<string, string>): Promise<SessionAt<'review'>> {
  await submitEdit(context, editing, texts);
  const session = await context.sessions.load('d');
  if (session?.step.kind !== 'review') throw new Error(`the form is at ${session?.step.kind ?? 'no step'}`);
  return { ...session, step: session.step };
}

describe('the first step', () => {
  test('shows before and after in the same modal, and sends nothing', async () => {
    const answer = await submitEdit(context, editing, { alias: 'x' });
    expect(answer).toMatchObject({ kind: 'update', view: { id: 'd' } });
    expect(textsIn(answer)).toContain('Alias (alias): Alias → x');
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('shows every error at its field, and keeps the input', async () => {
    const answer = await submitEdit(context, editing, { emoji: 'x!', urls: 'y', alias: 'z' });
    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { emoji: expect.stringContaining('“x!”'), urls: expect.stringContaining('“y”') },
    });
    expect(await context.sessions.load('d')).toMatchObject({
      step: { kind: 'edit', typed: { emoji: 'x!', urls: 'y', alias: 'z' } },
    });
  });

  test('keeps no secret in the form', async () => {
    await reviewing({ token: 's3cretValue' });
    expect(JSON.stringify([...context.forms.values()])).not.toContain('s3cretValue');
  });
});

describe('the second step', () => {
  test('applies, closes, and reports the change', async () => {
    expect(await submitReview(context, await reviewing({ alias: 'x' }), {})).toEqual({ kind: 'done' });
    expect(textsIn(context.said)).toContain('Changed: Guggy');
  });

  test('submitted twice sends the change once', async () => {
    const session = await reviewing({ alias: 'x' });
    await Promise.all([submitReview(context, session, {}), submitReview(context, session, {})]);
    expect(context.ports.api.bodies).toHaveLength(1);
  });

  test('after somebody else was faster shows both changes, and applies on top', async () => {
    const session = await reviewing({ alias: 'mine' });
    context.ports.api.edit('out1', { emoji: ':theirs:' });
    const answer = await submitReview(context, session, {});
    expect(textsIn(answer)).toEqual(
      expect.arrayContaining(['Emoji (emoji): :ghost: → :theirs:', 'Alias (alias): Alias → mine']),
    );
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('goes back to the form with its input', async () => {
    const answer = await goBack(context, '', await reviewing({ alias: 'mine' }));
    expect(elementsIn(answer)).toContainEqual(expect.objectContaining({ actionId: 'alias', initialValue: 'mine' }));
    expect(await context.sessions.load('d')).toMatchObject({ step: { kind: 'edit' } });
  });
});

describe('when somebody else changed the same fields', () => {
  const choose = 'You both changed this: choose which value it shall have.';

  /** The form with this input, after somebody else set alias and emoji to `theirs` and `:theirs:`. */
  async function conflicting(texts: Record<string, string>): Promise<SessionAt<'review'>> {
    context.ports.api.edit('out1', { alias: 'theirs', emoji: ':theirs:' });
    return reviewing(texts);
  }

  /** A choice for each field, by action id. */
  const chosen = ({ step }: SessionAt<'review'>, sides: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(sides).map(([name, side]) => [`conflict/${step.planId}/${name}`, side]));

  test('a choice is requested, and nothing else', async () => {
    const session = await conflicting({ alias: 'mine', avatar: 'https://x.test/b.png' });
    expect(session.step.conflicts).toEqual(['alias']);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['without any choice', {}, ['alias', 'emoji']],
    ['with one of two', { alias: 'mine' }, ['emoji']],
    ['with a forged one', { alias: 'mine', emoji: 'both' }, ['emoji']],
  ])('%s nothing is sent, and the open choices show an error', async (_title, sides, open) => {
    const session = await conflicting({ alias: 'mine', emoji: ':mine:' });
    const answer = await submitReview(context, session, chosen(session, sides));
    const errors = chosen(session, Object.fromEntries(open.map((name) => [name, choose])));
    expect(answer).toEqual({ kind: 'errors', errors });
    expect([context.ports.api.bodies, context.ports.plans.saved.size]).toEqual([[], 1]);
  });

  test('a choice for the former plan does not count', async () => {
    const session = await conflicting({ alias: 'mine' });
    expect(await submitReview(context, session, { 'conflict/before/alias': 'mine' })).toMatchObject({ kind: 'errors' });
  });

  test('each field gets the chosen value', async () => {
    const session = await conflicting({ alias: 'mine', emoji: ':mine:' });
    const answer = await submitReview(context, session, chosen(session, { alias: 'theirs', emoji: 'mine' }));
    expect(answer).toEqual({ kind: 'done' });
    expect(context.ports.api.stored.get('out1')).toMatchObject({ alias: 'theirs', emoji: ':mine:' });
  });

  test('choosing theirs for every field changes nothing, and says so', async () => {
    const session = await conflicting({ alias: 'mine' });
    expect(await submitReview(context, session, chosen(session, { alias: 'theirs' }))).toEqual({ kind: 'done' });
    expect(context.said).toEqual([{ text: 'Nothing was changed: everything stays as others made it.' }]);
    expect(context.ports.api.bodies).toEqual([]);
  });

  test('after the review was shown, the choice is requested then', async () => {
    const session = await reviewing({ alias: 'mine' });
    context.ports.api.edit('out1', { alias: 'theirs' });
    const answer = await submitReview(context, session, {});
    expect(textsIn(answer)).toEqual(expect.arrayContaining(['Theirs: theirs', 'Yours: mine']));
    expect(await context.sessions.load('d')).toMatchObject({ step: { kind: 'review', conflicts: ['alias'] } });
  });
});

test('a refusal that may have replaced the running script offers a repair in a message', async () => {
  const api = fakeApi({
    update: () => {
      throw refusal;
    },
  });
  context = fakeContext(fakePorts({ api }));
  const at = { integrationId: 'in1', baseVersion: takeSnapshot(incoming(), fakeVault), typed: {} };
  await submitEdit(context, { ...base, step: { kind: 'edit', ...at } }, { script: 'a' });
  const session = await context.sessions.load('d');
  if (session?.step.kind !== 'review') throw new Error('there is no review');
  expect(await submitReview(context, { ...session, step: session.step }, {})).toMatchObject({ kind: 'update' });
  expect(elementsIn(context.said)).toMatchObject([{ actionId: 'repair', value: 'in1' }]);
});

describe('the form of a secret', () => {
  const session: SessionAt<'secret'> = {
    ...base,
    step: { kind: 'secret', integrationId: 'out1', baseVersion, field: 'token' },
  };

  test('needs a secret', async () => {
    expect(await submitSecret(context, session, { token: ' ' })).toEqual({
      kind: 'errors',
      errors: { token: 'This cannot be empty.' },
    });
  });

  test('changes nothing else', async () => {
    await submitSecret(context, session, { token: 's3cretValue', alias: 'x' });
    expect([...context.ports.plans.saved.values()].map(({ steps }) => steps[0]?.changes)).toEqual([
      { token: fakeVault.encrypt('s3cretValue') },
    ]);
  });
});
