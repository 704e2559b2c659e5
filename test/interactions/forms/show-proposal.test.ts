import { expect, test } from '@jest/globals';
import { goBack } from '../../../src/interactions/forms/go-back';
import { submitPayload } from '../../../src/interactions/submits/submit-payload';
import { submitReview } from '../../../src/interactions/submits/submit-review';
import { conflictAction } from '../../../src/views/parts/conflict-blocks';
import { fakeContext } from '../../support/fakes/fake-context';
import { scope } from '../../support/scope';

test('Back asks for a pasted secret again, also after somebody else was faster', async () => {
  const context = fakeContext();
  const opened = await context.sessions.create({ kind: 'paste', what: 'payload' });
  const paste = { ...opened, step: { kind: 'paste', what: 'payload' } } as const;
  await submitPayload(context, paste, '{"integrationId":"out1","alias":"x","token":"pasted-secret"}');
  const review = await context.sessions.load(opened.id);
  if (review?.step.kind !== 'review') throw new Error('no review');
  context.ports.api.edit('out1', { emoji: ':theirs:' });
  const { step } = review;
  const texts = Object.fromEntries(step.conflicts.map((name) => [conflictAction(step.planId, name), 'mine']));
  await submitReview(context, { ...review, step }, texts);
  const answer = await goBack(context, '', await context.sessions.load(opened.id));
  expect(answer).toMatchObject({ kind: 'update', notices: [scope().catalog.payload.secretAgain] });
  expect(JSON.stringify(answer)).not.toContain('pasted-secret');
});
