import { applyPlan } from '../changes/apply-plan';
import { stopBatch } from '../changes/batch/batch-lease';
import { type Report, resumeBatch } from '../changes/batch/run-batch';
import { detectExternalChange } from '../changes/history/external-changes';
import { keepTheirs } from '../changes/keep-theirs';
import { propose } from '../changes/propose/propose';
import { revealUrls } from '../changes/reveal-urls';
import { undo } from '../changes/undo';
import { decryptInput, encryptInput } from '../domain/change/secrets';
import { takeSnapshot } from '../domain/change/snapshot';
import { requireAnyPermission, requireVisible } from '../domain/permissions';
import { catalog } from '../i18n/catalog';
import type { Context } from '../ports/context';
import { findIntegration } from '../queries/find-integration';
import { findRemovals, loadRemoval } from '../queries/removals';
import { searchIntegrations } from '../queries/search-integrations';
import { createBlocks } from '../views/kit/blocks';
import { withHeadline } from '../views/kit/message';
import { hasSecretButtons, sealButtons } from '../views/kit/sealed-buttons';
import { triggerExpiredMessage } from '../views/messages/reopen-message';
import { batchProgressMessage } from '../views/parts/batch-blocks';
import type { Accessors } from './adapters/accessors';
import { openModal } from './adapters/open-modal';
import { readViewer } from './adapters/read-viewer';
import { sendEphemeral } from './adapters/send-ephemeral';
import { createSessions, newId } from './adapters/stores';
import type { Call, Route } from './call';
import { createPorts } from './create-ports';

/** Returns everything that a command or an interaction works with, for one call. */
export function createContext(accessors: Accessors, call: Call, route: Route): Context {
  const { read } = accessors;
  const { user, replyTarget } = call;
  const ports = createPorts(accessors, user);
  const { api, plans, history } = ports;
  const readMissing = () => ports.missingPermissions();
  const sessions = createSessions(accessors);
  const blocks = createBlocks(call.appId, replyTarget.threadId);

  const report: Report = (progress) => context.say(batchProgressMessage(context, progress));
  const context: Context = {
    catalog,
    blocks,
    replyTarget,
    missingPermissions: readMissing,
    permittedTypes: async () => requireAnyPermission(await readMissing()),
    integrations: {
      async list() {
        const [types, all] = await Promise.all([context.permittedTypes(), api.list()]);
        return all.filter(({ type }) => types.includes(type));
      },
      search: (filter, span) =>
        searchIntegrations(
          { ...ports, viewer: (asked) => readViewer(read, history, user, replyTarget, asked) },
          filter,
          span,
        ),
      find: (reference) => findIntegration(api, readMissing, reference),
      async get(id) {
        const [missing, integration] = await Promise.all([readMissing(), api.get(id)]);
        return requireVisible(missing, integration);
      },
    },
    release: () => ports.release(),
    snapshot: async (integration) => takeSnapshot(integration, await ports.vault()),
    encryptInput: async (type, typed) => encryptInput(type, typed, await ports.vault()),
    decryptInput: async (type, typed) => decryptInput(type, typed, await ports.vault()),
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
        return (await plans.consume(user.id, planId)) === undefined ? stopBatch(ports, planId) : 'dropped';
      },
    },
    history: {
      page: (integrationId, page) => history.page(integrationId, page),
      removal: async (id) => loadRemoval(history, await readMissing(), id),
      removals: async (reference) => findRemovals(history, await context.permittedTypes(), reference),
      async has(id) {
        const [types, entry, batch] = await Promise.all([
          context.permittedTypes(),
          history.load(id),
          history.batch(id),
        ]);
        return [...(entry === undefined ? [] : [entry]), ...batch].some(({ type }) => types.includes(type));
      },
    },
    sessions: {
      async create(step) {
        const session = { id: newId(), createdAt: Date.now(), replyTarget, step };
        await sessions.save(user.id, session);
        return session;
      },
      save: (session) => sessions.save(user.id, session),
      load: (id) => sessions.load(user.id, id),
    },
    run: (typed) => route(context, typed),
    async openButton(value) {
      if (value.startsWith('[')) return value;
      const opened = (await ports.vault()).decrypt(value) ?? '';
      return opened.startsWith(`${user.id}\n`) ? opened.slice(user.id.length + 1) : '';
    },
    async say(message) {
      const whole = withHeadline(message, blocks);
      if (!hasSecretButtons(whole)) return sendEphemeral(accessors, user, replyTarget, whole);
      const vault = await ports.vault();
      // The id keeps anybody from decrypting what was made for somebody else.
      const sealed = sealButtons(whole, (value) => vault.encrypt(`${user.id}\n${value}`));
      return sendEphemeral(accessors, user, replyTarget, sealed);
    },
    async open(view, retryCommand) {
      if (await openModal(accessors, user, call, view)) return;
      await context.say(triggerExpiredMessage(context, retryCommand));
    },
  };
  return context;
}
