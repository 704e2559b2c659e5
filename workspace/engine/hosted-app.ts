import { AppInterface } from '@rocket.chat/apps-engine/definition/metadata';
import { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type {
  ActionButtonListing,
  AppHost,
  AppLanguages,
  AppSetting,
  CommandCall,
  SlashCommandListing,
  UiInteraction,
} from '../app-host';
import { record, text } from '../database/json-fields';
import { installApp, reinstateApp, uninstallApp } from './app-installation';
import { incomingInteraction } from './incoming-interaction';
import { parseParameters } from './parse-parameters';
import type { Engine } from './runtime/start-engine';

/** The app in one instance of the engine, called the way Rocket.Chat's server calls it. */
export class HostedApp implements AppHost {
  constructor(
    readonly appId: string,
    private readonly engine: Engine,
    private readonly zip: Buffer,
    private readonly initialSettings: Record<string, unknown>,
    readonly instances: readonly HostedApp[],
  ) {}

  /** Installs the app, or starts it if the database already contains it: after a restart, or from another instance. */
  async start(): Promise<void> {
    const isInstalled = (await this.engine.manager.getStorage().retrieveOne(this.appId)) !== null;
    await (isInstalled ? reinstateApp(this.engine, this.zip) : this.install());
  }

  /** Installs the app and applies its initial settings. */
  private async install(): Promise<void> {
    await installApp(this.engine, this.zip);
    await this.applySettings(Object.entries(this.initialSettings).map(([id, value]) => ({ id, type: '', value })));
  }

  commands(): Promise<SlashCommandListing[]> {
    return Promise.resolve(this.engine.bridges.getCommandBridge().list());
  }

  async actionButtons(): Promise<ActionButtonListing[]> {
    return this.engine.manager.getUIActionButtonManager().getAllActionButtons();
  }

  async runCommand({ command, params, userId, roomId, threadId, triggerId }: CommandCall): Promise<void> {
    const { bridges, directory, manager, triggerIds } = this.engine;
    if (!bridges.getCommandBridge().owns(command)) throw new Error(`No app owns the command "${command}".`);
    const [sender, room] = await Promise.all([this.user(userId), directory.room({ _id: roomId })]);
    if (!room) throw new Error(`There is no room "${roomId}".`);
    if (triggerId !== undefined) triggerIds.register(userId, triggerId);
    const context = new SlashCommandContext(sender, room, parseParameters(params), threadId, triggerId);
    await manager.getCommandManager().executeCommand(command, context).catch(rethrow);
  }

  /** Rejects a type of interaction that Rocket.Chat does not know (it answers 400 "Unknown action"). */
  async interact(userId: string, body: UiInteraction): Promise<unknown> {
    const { directory, manager, triggerIds } = this.engine;
    const interaction = await incomingInteraction(body, this.appId, await this.user(userId), directory);
    if (!interaction) throw new Error('Unknown action');
    const triggerId = text(body.triggerId);
    if (triggerId !== undefined) triggerIds.register(userId, triggerId);
    const listeners = manager.getListenerManager();
    const answer: unknown = await listeners
      .executeListener(AppInterface.IUIKitInteractionHandler, interaction)
      .catch(() => undefined);
    // Clients treat an answer like a pushed interaction and consume its trigger id.
    const answeredTriggerId = text(record(answer)?.triggerId);
    if (answeredTriggerId !== undefined) triggerIds.consume(userId, answeredTriggerId);
    return answer ?? undefined;
  }

  languages(): Promise<AppLanguages> {
    return Promise.resolve(this.engine.manager.getOneById(this.appId).getStorageItem().languageContent);
  }

  settings(): Promise<AppSetting[]> {
    return Promise.resolve(Object.values(this.engine.manager.getSettingsManager().getAppSettings(this.appId)));
  }

  /** Stores the settings and runs the app's hooks on every instance, as the server does. */
  async saveSettings(changes: AppSetting[]): Promise<void> {
    for (const instance of this.instances) await instance.applySettings(changes);
  }

  async reset(keepsRunning = false): Promise<void> {
    if (keepsRunning) return this.saveSettings(await this.settingsToRestore());
    const [first, ...others] = this.instances;
    await Promise.all(this.instances.map(({ engine }) => engine.jobs.end(this.appId)));
    for (const { engine } of others) await engine.manager.removeLocal(this.appId);
    await first?.reinstall();
    for (const { engine } of others) await engine.manager.addLocal(this.appId);
  }

  async stop(): Promise<void> {
    await Promise.all(this.instances.map(({ engine }) => engine.stop()));
    this.engine.hostProcess.restore();
  }

  /** Returns the settings that have changed since the installation, with their first values. */
  private async settingsToRestore(): Promise<AppSetting[]> {
    const first = (await this.settings()).map((setting) => ({
      ...setting,
      value: this.initialSettings[setting.id] ?? setting.packageValue,
      previous: setting.value ?? setting.packageValue,
    }));
    return first.filter(({ value, previous }) => value !== previous);
  }

  private async reinstall(): Promise<void> {
    await uninstallApp(this.engine, this.appId);
    await this.install();
  }

  /** Stores the settings that the app has, one after the other, and runs its hooks. */
  private async applySettings(changes: AppSetting[]): Promise<void> {
    const manager = this.engine.manager.getSettingsManager();
    const settingsById = new Map(Object.entries(manager.getAppSettings(this.appId)));
    for (const { id, value } of changes) {
      const setting = settingsById.get(id);
      if (setting) await manager.updateAppSetting(this.appId, { ...setting, value });
    }
  }

  /** Reads the user at every call, so that roles are current. */
  private async user(userId: string): Promise<IUser> {
    const user = await this.engine.directory.user({ _id: userId });
    if (!user) throw new Error(`There is no user "${userId}".`);
    return user;
  }
}

/** Throws an `Error`: errors of the app's process arrive as JSON-RPC errors, which are none. */
function rethrow(error: unknown): never {
  if (error instanceof Error) throw error;
  throw new Error(text(record(error)?.message) ?? String(error));
}
