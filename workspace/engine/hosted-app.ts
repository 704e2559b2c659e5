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

/** The app in one instance of the engine, driven as Rocket.Chat's server drives it. */
export class HostedApp implements AppHost {
  constructor(
    readonly appId: string,
    private readonly engine: Engine,
    private readonly zip: Buffer,
    private readonly initialSettings: Record<string, unknown>,
    readonly instances: readonly HostedApp[],
  ) {}

  /** Installs the app, or starts it again where the database knows it: after a restart, or by another instance. */
  async start(): Promise<void> {
    const isKnown = (await this.engine.manager.getStorage().retrieveOne(this.appId)) !== null;
    await (isKnown ? reinstateApp(this.engine, this.zip) : this.install());
  }

  /** Installs the app and gives it its initial settings, those that it has. */
  private async install(): Promise<void> {
    await installApp(this.engine, this.zip);
    await this.takeSettings(Object.entries(this.initialSettings).map(([id, value]) => ({ id, type: '', value })));
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

  /** Rejects for a type of interaction that Rocket.Chat does not know (it answers 400 "Unknown action"). */
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
    // Clients treat an answer like a pushed interaction: the trigger id in it is used up.
    const answered = text(record(answer)?.triggerId);
    if (answered !== undefined) triggerIds.consume(userId, answered);
    return answer ?? undefined;
  }

  languages(): Promise<AppLanguages> {
    return Promise.resolve(this.engine.manager.getOneById(this.appId).getStorageItem().languageContent);
  }

  settings(): Promise<AppSetting[]> {
    return Promise.resolve(Object.values(this.engine.manager.getSettingsManager().getAppSettings(this.appId)));
  }

  /** As the server does, every instance stores them and runs the app's hooks. */
  async saveSettings(changes: AppSetting[]): Promise<void> {
    for (const instance of this.instances) await instance.takeSettings(changes);
  }

  async reset(keepsRunning = false): Promise<void> {
    if (keepsRunning) return this.saveSettings(await this.firstSettings());
    const [first, ...others] = this.instances;
    for (const { engine } of others) await engine.manager.removeLocal(this.appId);
    await first?.reinstall();
    for (const { engine } of others) await engine.manager.addLocal(this.appId);
  }

  async stop(): Promise<void> {
    await Promise.all(this.instances.map(({ engine }) => engine.stop()));
    this.engine.surroundings.restore();
  }

  /** Those that are not as they were when the app was installed. */
  private async firstSettings(): Promise<AppSetting[]> {
    const first = (await this.settings()).map((setting) => ({
      ...setting,
      value: this.initialSettings[setting.id] ?? setting.packageValue,
      was: setting.value ?? setting.packageValue,
    }));
    return first.filter(({ value, was }) => value !== was);
  }

  private async reinstall(): Promise<void> {
    await uninstallApp(this.engine, this.appId);
    await this.install();
  }

  /** Settings that the app does not have are left out; the app's hooks run for the others, one after the other. */
  private async takeSettings(changes: AppSetting[]): Promise<void> {
    const manager = this.engine.manager.getSettingsManager();
    const known = new Map(Object.entries(manager.getAppSettings(this.appId)));
    for (const { id, value } of changes) {
      const setting = known.get(id);
      if (setting) await manager.updateAppSetting(this.appId, { ...setting, value });
    }
  }

  /** Read at every call, so that roles are today's. */
  private async user(userId: string): Promise<IUser> {
    const user = await this.engine.directory.user({ _id: userId });
    if (!user) throw new Error(`There is no user "${userId}".`);
    return user;
  }
}

/** What goes wrong in the app's process arrives as a JSON-RPC error, which is no `Error`. */
function rethrow(error: unknown): never {
  if (error instanceof Error) throw error;
  throw new Error(text(record(error)?.message) ?? String(error));
}
