import { applyPlan } from '../../../src/changes/apply-plan';
import { stopBatch } from '../../../src/changes/batch/batch-lease';
import { type Report, resumeBatch } from '../../../src/changes/batch/run-batch';
import { detectExternalChange } from '../../../src/changes/history/external-changes';
import { keepTheirs } from '../../../src/changes/keep-theirs';
import { propose } from '../../../src/changes/propose/propose';
import { revealUrl } from '../../../src/changes/reveal-url';
import { undo } from '../../../src/changes/undo';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import type { FormSession } from '../../../src/domain/draft';
import { NotFoundError } from '../../../src/domain/errors';
import { requirePermission, requireAnyPermission } from '../../../src/domain/permissions';
import type { ListRoom } from '../../../src/domain/search/concerns-room';
import type { Context } from '../../../src/ports/context';
import { findIntegration } from '../../../src/queries/find-integration';
import { findRemovals, loadRemoval } from '../../../src/queries/removals';
import { searchIntegrations } from '../../../src/queries/search-integrations';
import type { Message } from '../../../src/views/kit/message';
import type { View } from '../../../src/views/kit/modal';
import { batchProgressMessage } from '../../../src/views/parts/batch-blocks';
import { scope } from '../scope';
import { type FakePorts, fakePorts } from './fake-ports';
import { fakeRecords } from './fake-records';

export interface FakeContext extends Context {
  readonly said: Message[];
  readonly opened: { readonly view: View; readonly again: readonly string[] }[];
  /** Commands that were given by buttons. */
  readonly ran: (readonly string[])[];
  readonly ports: FakePorts;
  readonly forms: Map<string, FormSession>;
}

/** Where everybody asks. */
const general: ListRoom = { id: 'GENERAL', name: 'general', kind: 'public', members: [] };

/** The context of one person over a server in memory; what they are told and shown is kept. */
export function fakeContext(ports: FakePorts = fakePorts()): FakeContext {
  const said: Message[] = [];
  const opened: FakeContext['opened'] = [];
  const ran: (readonly string[])[] = [];
  const drafts = fakeRecords<FormSession>();
  const me = ports.person.id;
  const say = (message: Message): Promise<void> => {
    said.push(message);
    return Promise.resolve();
  };
  const report: Report = (news) => say(batchProgressMessage(scope(), news));
  return {
    ...scope(),
    place: { roomId: 'GENERAL' },
    said,
    opened,
    ran,
    ports,
    forms: drafts.saved,
    authority: () => ports.authority(),
    integrations: {
      list: async () => [...(await ports.api.list())],
      search: (filter, span) =>
        searchIntegrations(
          { ...ports, asker: () => Promise.resolve({ username: ports.person.username, changed: [], room: general }) },
          filter,
          span,
        ),
      find: (reference) => findIntegration(ports.api, () => ports.authority(), reference),
      async get(id) {
        const integration = await ports.api.get(id);
        if (integration === undefined) throw new NotFoundError();
        requirePermission(await ports.authority(), integration.type);
        return integration;
      },
    },
    permittedTypes: async () => requireAnyPermission(await ports.authority()),
    release: () => ports.release(),
    seen: async (integration) => takeSnapshot(integration, await ports.vault()),
    changedBy: (integration) => detectExternalChange(ports, integration),
    webhookUrl: ({ id }) => ports.webhookUrl(id),
    reveal: (integration) => revealUrl(ports, integration),
    changes: {
      propose: (requests, why) => propose(ports, requests, { why }),
      apply: (planId, left) => applyPlan(ports, planId, left, report),
      goOnWithout: (planId, step) => resumeBatch(ports, planId, report, step),
      leave: (planId, integrationId, field) => keepTheirs(ports, planId, integrationId, field),
      undo: (entryId) => undo(ports, entryId),
      async discard(planId) {
        return (await ports.plans.take(me, planId)) === undefined ? stopBatch(ports, planId) : 'dropped';
      },
    },
    history: {
      page: (integrationId, page) => ports.history.page(integrationId, page),
      removal: async (id) => loadRemoval(ports.history, await ports.authority(), id),
      removals: async (reference) =>
        findRemovals(ports.history, requireAnyPermission(await ports.authority()), reference),
      has: async (id) => (await ports.history.load(id)) !== undefined || (await ports.history.batch(id)).length > 0,
    },
    drafts: {
      async create(stage) {
        const draft: FormSession = {
          id: `draft${drafts.saved.size + 1}`,
          createdAt: 0,
          place: { roomId: 'GENERAL' },
          stage,
        };
        await drafts.save(me, draft);
        return draft;
      },
      save: (draft) => drafts.save(me, draft),
      load: (id) => drafts.load(me, id),
    },
    run(words) {
      ran.push(words);
      return Promise.resolve();
    },
    say,
    open(view, again) {
      opened.push({ view, again });
      return Promise.resolve();
    },
  };
}
