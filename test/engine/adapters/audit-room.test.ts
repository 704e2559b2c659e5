import { describe, expect, test } from '@jest/globals';
import type { HistoryEntry } from '../../../src/domain/history/history-entry';
import { createAuditRoom } from '../../../src/engine/adapters/audit-room';
import { fakeModify } from '../../support/fakes/fake-modify';
import { fakeRead } from '../../support/fakes/fake-read';
import { historyEntry } from '../../support/history-entry';
import { textsIn } from '../../support/view-contents';

interface Options {
  readonly failure?: Error;
  readonly hasAppUser?: boolean;
}

/** The messages sent with this setting. */
async function audited(
  auditRoom: unknown,
  entry: HistoryEntry = historyEntry(),
  { failure, hasAppUser = true }: Options = {},
): Promise<ReturnType<typeof fakeModify>['sent']> {
  const { modify, sent } = fakeModify(failure);
  const read = fakeRead({ rooms: { rAudit: 'audit' }, settings: { audit_room: auditRoom }, hasAppUser });
  await createAuditRoom({ read, modify })(entry);
  return sent;
}

describe('the audit room', () => {
  test.each(['audit', '#audit', ' #audit ', 'rAudit'])('named “%s” gets a message from the app', async (named) => {
    expect(await audited(named)).toMatchObject([{ room: { id: 'rAudit' }, sender: { id: 'uApp' } }]);
  });

  test('gets plain text, without mentions or markup', async () => {
    const [message] = await audited('audit', historyEntry({ name: '@all *bold*' }));
    expect(message?.text).toBe('');
    expect(message?.blocks).toMatchObject([{ type: 'section', text: { type: 'plain_text', emoji: false } }]);
    expect(textsIn(message?.blocks)[0]).toContain('@all *bold*');
  });
});

test.each<[string, unknown, Options]>([
  ['without a room', '', {}],
  ['with a setting that is not text', null, {}],
  ['with a room that does not exist', 'nowhere', {}],
  ['if the app has no user', 'audit', { hasAppUser: false }],
  ['if the message fails', 'audit', { failure: new Error('muted') }],
])('%s gets no message, and nothing fails', async (_title, named, options) => {
  expect(await audited(named, historyEntry(), options)).toEqual([]);
});
