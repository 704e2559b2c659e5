import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import { CommandBridge } from '@rocket.chat/apps-engine/server/bridges/CommandBridge';
import type { SlashCommandListing } from '../../app-host';

/**
 * The slash commands of the workspace, all of them provided by apps.
 *
 * `permission` is not kept: the server never enforces it (docs/rocketchat/hosting.md, section 1).
 */
export class WorkspaceCommandBridge extends CommandBridge {
  private readonly commands = new Map<string, SlashCommandListing>();
  private readonly disabled = new Map<string, SlashCommandListing>();

  list(): SlashCommandListing[] {
    return [...this.commands.values()];
  }

  owns(command: string): boolean {
    return this.commands.has(command.toLowerCase());
  }

  protected doesCommandExist(command: string): Promise<boolean> {
    const key = command.toLowerCase();
    return Promise.resolve(this.commands.has(key) || this.disabled.has(key));
  }

  protected enableCommand(command: string): Promise<void> {
    return this.move(command, this.disabled, this.commands, 'The command is not currently disabled');
  }

  protected async disableCommand(command: string): Promise<void> {
    if (this.disabled.has(command.toLowerCase())) return;
    await this.move(command, this.commands, this.disabled, 'Command does not exist in the system currently');
  }

  protected async modifyCommand(command: ISlashCommand, appId: string): Promise<void> {
    if (!this.owns(command.command)) {
      throw new Error(`Command does not exist in the system currently (or it is disabled): "${command.command}"`);
    }
    await this.registerCommand(command, appId);
  }

  protected registerCommand(command: ISlashCommand, appId: string): Promise<void> {
    const name = command.command.toLowerCase();
    this.commands.set(name, {
      command: name,
      params: keyForApp(command.i18nParamsExample, appId),
      description: keyForApp(command.i18nDescription, appId),
      appId,
      clientOnly: false,
      providesPreview: command.providesPreview,
    });
    return Promise.resolve();
  }

  protected unregisterCommand(command: string): Promise<void> {
    this.disabled.delete(command.toLowerCase());
    this.commands.delete(command.toLowerCase());
    return Promise.resolve();
  }

  private move(
    command: string,
    from: Map<string, SlashCommandListing>,
    to: Map<string, SlashCommandListing>,
    problem: string,
  ): Promise<void> {
    const key = command.toLowerCase();
    const listing = from.get(key);
    if (!listing) return Promise.reject(new Error(`${problem}: "${key}"`));
    from.delete(key);
    to.set(key, listing);
    return Promise.resolve();
  }
}

/** Returns a translation key in the app's own namespace; an empty key stays empty. */
const keyForApp = (key: string, appId: string) => (key ? `app-${appId}.${key}` : key);
