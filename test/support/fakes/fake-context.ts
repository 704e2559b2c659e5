import { applyPlan } from '../../../src/changes/apply-plan';
import { stopBatch } from '../../../src/changes/batch/batch-lease';
import { type Report, resumeBatch } from '../../../src/changes/batch/run-batch';
import { detectExternalChange } from '../../../src/changes/history/external-changes';
import { keepTheirs } from '../../../src/changes/keep-theirs';
import { propose } from '../../../src/changes/propose/propose';
import { revealUrls } from '../../../src/changes/reveal-urls';
import { undo } from '../../../src/changes/undo';
import { decryptInput, encryptInput } from '../../../src/domain/change/secrets';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { NotFoundError } from '../../../src/domain/errors';
import type { FormSession } from '../../../src/domain/change/form-session';
import { requireAnyPermission, requirePermission } from '../../../src/domain/permissions';
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
  readonly opened: { readonly view: View; readonly retryCommand: readonly string[] }[];
  /** Commands run by buttons. */
  readonly commandsRun: (readonly string[])[];
  readonly ports: FakePorts;
  readonly forms: Map<string, FormSession>;
}

const general: ListRoom = { id: 'GENERAL', name: 'general', kind: 'public', members: [] };

/** A person's context over a server in memory. It records every message and modal. */
export function fakeContext(ports: FakePorts = fakePorts()): FakeContext {
  const said: Message[] = [];
  const opened: FakeContext['opened'] = [];
  const commandsRun: (readonly string[])[] = [];
  const sessions = fakeRecords<FormSession>();
  const me = ports.person.id;
  const say = (message: Message): Promise<void> => {
    said.push(message);
    return Promise.resolve();
  };
  const report: Report = (progress) => say(batchProgressMessage(scope(), progress));
  return {
    ...scope(),
    replyTarget: { roomId: 'GENERAL' },
    said,
    opened,
    commandsRun,
    ports,
    forms: sessions.saved,
    missingPermissions: () => ports.missingPermissions(),
    integrations: {
      list: async () => [...(await ports.api.list())],
      search: (filter, span) =>
        searchIntegrations(
          { ...ports, viewer: () => Promise.resolve({ username: ports.person.username, changed: [], room: general }) },
          filter,
          span,
        ),
      find: (reference) => findIntegration(ports.api, () => ports.missingPermissions(), reference),
      async get(id) {
        const integration = await ports.api.get(id);
        if (integration === undefined) throw new NotFoundError();
        requirePermission(await ports.missingPermissions(), integration.type);
        return integration;
      },
    },
    permittedTypes: async () => requireAnyPermission(await ports.missingPermissions()),
    release: () => ports.release(),
    snapshot: async (integration) => takeSnapshot(integration, await ports.vault()),
    encryptInput: async (type, typed) => encryptInput(type, typed, await ports.vault()),
    decryptInput: async (type, typed) => decryptInput(type, typed, await ports.vault()),
    openButton: (value) => Promise.resolve(value),
    changedBy: (integration) => detectExternalChange(ports, integration),
    webhookUrl: ({ id }) => ports.webhookUrl(id),
    reveal: (integration) => revealUrls(ports, integration),
    changes: {
      propose: (requests, reason) => propose(ports, requests, { reason }),
      apply: (planId, keptFields) => applyPlan(ports, planId, keptFields, report),
      skipStep: (planId, step) => resumeBatch(ports, planId, report, step),
      keepTheirs: (planId, integrationId, field) => keepTheirs(ports, planId, integrationId, field),
      undo: (entryId, integration) => undo(ports, entryId, integration),
      async discard(planId) {
        return (await ports.plans.consume(me, planId)) === undefined ? stopBatch(ports, planId) : 'dropped';
      },
    },
    history: {
      page: (integrationId, page) => ports.history.page(integrationId, page),
      removal: async (id) => loadRemoval(ports.history, await ports.missingPermissions(), id),
      removals: async (reference) =>
        findRemovals(ports.history, requireAnyPermission(await ports.missingPermissions()), reference),
      has: async (id) => (await ports.history.load(id)) !== undefined || (await ports.history.batch(id)).length > 0,
    },
    sessions: {
      async create(step) {
        const session: FormSession = {
          id: `draft${sessions.saved.size + 1}`,
          createdAt: 0,
          replyTarget: { roomId: 'GENERAL' },
          step,
        };
        await sessions.save(me, session);
        return session;
      },
      save: (session) => sessions.save(me, session),
      load: (id) => sessions.load(me, id),
    },
    run(args) {
      commandsRun.push(args);
      return Promise.resolve();
    },
    say,
    open(view, retryCommand) {
      opened.push({ view, retryCommand });
      return Promise.resolve();
    },
  };
}
