import { describe, expect, test } from '@jest/globals';
import { propose } from '../../../src/changes/propose/propose';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { NotFoundError } from '../../../src/domain/errors';
import { NotPermittedError } from '../../../src/domain/permissions';
import { fakeApi } from '../../support/fakes/fake-api';
import { fakePorts } from '../../support/fakes/fake-ports';
import { fakeVault } from '../../support/fakes/fake-vault';
import { outgoing, outgoingDocument } from '../../support/stored-integration';

const baseVersion = takeSnapshot(outgoing(), fakeVault);

describe('permissions', () => {
  test.each([
    ['nobody', []],
    ['a user', ['user']],
  ])('%s gets no proposal, and nothing is stored or sent', async (_title, roles) => {
    const ports = fakePorts({ roles });
    await expect(propose(ports, [{ integrationId: 'out1', typed: { alias: 'x' } }])).rejects.toBeInstanceOf(
      NotPermittedError,
    );
    expect(ports.plans.saved.size).toBe(0);
    expect(ports.api.bodies).toEqual([]);
  });

  test('permissions for incoming integrations give no proposal for an outgoing one', async () => {
    const permissions = { 'manage-incoming-integrations': ['helper'], 'manage-own-incoming-integrations': ['helper'] };
    const ports = fakePorts({ roles: ['helper'], api: fakeApi({ permissions }) });
    expect(await propose(ports, [{ integrationId: 'in1', typed: { alias: 'x' } }])).toMatchObject({ kind: 'plan' });
    await expect(propose(ports, [{ integrationId: 'out1', typed: { alias: 'x' } }])).rejects.toEqual(
      new NotFoundError(),
    );
  });

  test('a person without any permission does not learn whether it exists', async () => {
    await expect(propose(fakePorts({ roles: [] }), [{ integrationId: 'nope', typed: {} }])).rejects.toBeInstanceOf(
      NotPermittedError,
    );
  });
});

describe('a valid change', () => {
  test('is stored as that person’s plan, and nothing is sent', async () => {
    const ports = fakePorts();
    const proposal = await propose(ports, [{ integrationId: 'out1', typed: { alias: 'x' } }], { reason: 'because' });
    expect(proposal).toMatchObject({
      kind: 'plan',
      plan: {
        id: 'plan1',
        userId: 'uAsker',
        reason: 'because',
        steps: [{ integrationId: 'out1', changes: { alias: 'x' } }],
      },
    });
    expect([...ports.plans.saved.keys()]).toEqual(['uAsker/plan1']);
    expect(ports.api.bodies).toEqual([]);
  });

  test('also shows what the server itself will do', async () => {
    const proposal = await propose(fakePorts(), [{ integrationId: 'out1', typed: { event: 'roomCreated' } }]);
    const [preview] = proposal.kind === 'plan' ? proposal.previews : [];
    expect(preview?.diff.map(({ field }) => field.name)).toEqual(['channel', 'event', 'triggerWords']);
    expect(preview?.sideEffects).toEqual(['fires-workspace-wide']);
  });

  test('of several leaves out integrations that already have the values', async () => {
    const api = fakeApi({ documents: [outgoingDocument(), outgoingDocument({ _id: 'out2', enabled: false })] });
    const proposal = await propose(
      fakePorts({ api }),
      ['out1', 'out2'].map((integrationId) => ({ integrationId, typed: { enabled: false } })),
    );
    expect(proposal).toMatchObject({ kind: 'plan', plan: { steps: [{ integrationId: 'out1' }] } });
  });
});

test('without a difference makes no plan', async () => {
  const ports = fakePorts();
  expect(await propose(ports, [{ integrationId: 'out1', typed: { alias: 'Alias' } }])).toMatchObject({
    kind: 'nothing-to-do',
    integrations: [{ id: 'out1' }],
  });
  expect(ports.plans.saved.size).toBe(0);
});

describe('an invalid change', () => {
  test('is reported with every problem, and no plan is stored', async () => {
    const ports = fakePorts({ unknown: ['#nope'] });
    const proposal = await propose(ports, [
      { integrationId: 'out1', typed: { channel: '#nope', emoji: 'x!', urls: '' } },
    ]);
    expect(proposal).toMatchObject({
      kind: 'invalid',
      invalid: [
        {
          problems: {
            channel: { code: 'room-unknown' },
            emoji: { code: 'emoji-invalid' },
            urls: { code: 'urls-missing' },
          },
        },
      ],
    });
    expect(ports.plans.saved.size).toBe(0);
  });

  test('of one integration stops the whole request', async () => {
    const requests = [
      { integrationId: 'in1', typed: { alias: 'x' } },
      { integrationId: 'out1', typed: { emoji: 'x!' } },
    ];
    const proposal = await propose(fakePorts(), requests);
    expect(proposal.kind === 'invalid' ? proposal.invalid.map(({ integration }) => integration.id) : []).toEqual([
      'out1',
    ]);
  });
});

test('an integration that is gone is reported as gone', async () => {
  await expect(propose(fakePorts(), [{ integrationId: 'nope', typed: { alias: 'x' } }])).rejects.toBeInstanceOf(
    NotFoundError,
  );
});

describe('a form opened before somebody else saved', () => {
  const shown = { alias: 'Alias', emoji: ':ghost:', name: 'Guggy' };

  test('changes only touched fields, and reports what changed meanwhile', async () => {
    const ports = fakePorts();
    ports.api.edit('out1', { emoji: ':theirs:' });
    const proposal = await propose(ports, [{ integrationId: 'out1', baseVersion, typed: { ...shown, alias: 'mine' } }]);
    expect(proposal).toMatchObject({
      kind: 'plan',
      plan: { steps: [{ changes: { alias: 'mine' } }] },
      previews: [{ externalChanges: [{ from: ':ghost:', to: ':theirs:' }] }],
    });
    expect(proposal.kind === 'plan' ? proposal.plan.steps[0]?.changes : undefined).toEqual({ alias: 'mine' });
  });

  test('left untouched undoes nothing of the other change', async () => {
    const ports = fakePorts();
    ports.api.edit('out1', { emoji: ':theirs:' });
    expect(await propose(ports, [{ integrationId: 'out1', baseVersion, typed: shown }])).toMatchObject({
      kind: 'nothing-to-do',
    });
  });

  test('does not report problems of untouched fields', async () => {
    const api = fakeApi({ documents: [outgoingDocument({ emoji: 'odd', urls: ['not a url'] })] });
    const ports = fakePorts({ api });
    const typed = { emoji: 'odd', urls: 'not a url', alias: 'mine' };
    const proposal = await propose(ports, [
      {
        integrationId: 'out1',
        baseVersion: takeSnapshot(outgoing({ emoji: 'odd', urls: ['not a url'] }), fakeVault),
        typed,
      },
    ]);
    expect(proposal).toMatchObject({ kind: 'plan', plan: { steps: [{ changes: { alias: 'mine' } }] } });
  });
});
