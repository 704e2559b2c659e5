import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
  IAppAccessors,
  IConfigurationExtend,
  IHttp,
  ILogger,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type {
  IUIKitInteractionHandler,
  IUIKitResponse,
  UIKitActionButtonInteractionContext,
  UIKitBlockInteractionContext,
  UIKitViewCloseInteractionContext,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { integrationUpdate, integrations } from './src/commands/index';
import { settings, unloggedSettings } from './src/engine/adapters/settings';
import { actionButtons, handleActionButton } from './src/engine/handlers/action-button';
import { createExpiryJob } from './src/engine/handlers/expiry-job';
import { handleBlockAction } from './src/engine/handlers/block-action';
import type { HandlerDeps } from './src/engine/handlers/setup';
import { SlashCommand } from './src/engine/handlers/slash-command';
import { handleViewClose } from './src/engine/handlers/view-close';
import { handleViewSubmit } from './src/engine/handlers/view-submit';
import { actions, close, submits } from './src/interactions/index';

export class IntegrationManagerApp extends App implements IUIKitInteractionHandler {
  constructor(info: IAppInfo, logger: ILogger, accessors: IAppAccessors) {
    super(info, logger, accessors);
    Object.assign(this, unloggedSettings);
  }

  public async executeBlockActionHandler(
    context: UIKitBlockInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return handleBlockAction(this.setup(), actions, context, { read, http, persistence, modify });
  }

  public async executeActionButtonHandler(
    context: UIKitActionButtonInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return handleActionButton(this.setup(), context, { read, http, persistence, modify });
  }

  public async executeViewSubmitHandler(
    context: UIKitViewSubmitInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return handleViewSubmit(this.setup(), submits, context, { read, http, persistence, modify });
  }

  /** Without it, older servers leave the modal open for good (docs/rocketchat/hosting.md 2). */
  public async executeViewClosedHandler(
    context: UIKitViewCloseInteractionContext,
    read: IRead,
    http: IHttp,
    persistence: IPersistence,
    modify: IModify,
  ): Promise<IUIKitResponse> {
    return handleViewClose(this.setup(), close, context, { read, http, persistence, modify });
  }

  protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    await Promise.all(settings.map((setting) => configuration.settings.provideSetting(setting)));
    await configuration.slashCommands.provideSlashCommand(
      new SlashCommand(this, 'integrations', integrations, integrations),
    );
    await configuration.slashCommands.provideSlashCommand(
      new SlashCommand(this, 'integration-update', integrationUpdate, integrations),
    );
    await configuration.scheduler.registerProcessors([createExpiryJob(this)]);
    for (const { button } of actionButtons) configuration.ui.registerButton(button);
  }

  private setup(): HandlerDeps {
    return { appId: this.getID(), logger: this.getLogger(), route: integrations };
  }
}
