import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { Command } from '../../ports/handlers';
import { maySeeRoom } from '../adapters/may-see-room';
import { openModal } from '../adapters/open-modal';
import type { Route } from '../call';
import { catchErrors } from '../catch-errors';
import { createContext } from '../create-context';
import { foreignRoomView, toReplyTarget } from './setup';

/**
 * A slash command of the engine. It has no `permission`, because no server enforces one; the commands check permissions themselves
 * (docs/rocketchat/hosting.md 1). The app must be a property, because the engine looks for it to give it the logger of the call.
 */
export class SlashCommand implements ISlashCommand {
  readonly i18nParamsExample: string;
  readonly i18nDescription: string;
  readonly providesPreview = false;

  /** @param command its name in the chat, which is also the prefix of its texts in i18n */
  constructor(
    readonly app: App,
    readonly command: string,
    private readonly work: Command,
    private readonly route: Route,
  ) {
    const key = command.replace(/-/g, '_');
    this.i18nParamsExample = `${key}_params`;
    this.i18nDescription = `${key}_description`;
  }

  async executor(
    call: SlashCommandContext,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
  ): Promise<void> {
    const user = call.getSender();
    const replyTarget = toReplyTarget(call.getRoom().id, call.getThreadId());
    const trigger = { triggerId: call.getTriggerId(), startedAt: Date.now() };
    const [appId, accessors] = [this.app.getID(), { read, modify, http, persistence }];
    const context = createContext(accessors, { appId, user, replyTarget, ...trigger }, this.route);
    const isVisible = maySeeRoom(read, user.id, call.getRoom());
    await catchErrors(
      this.app.getLogger(),
      async () => {
        if (await isVisible) await this.work(context, call.getArguments());
        // Without a trigger, there is no way to reach the person but the room.
        else await openModal(accessors, user, trigger, foreignRoomView(appId));
      },
      async (sentence) => {
        if (await isVisible) await context.say({ text: sentence });
      },
    );
  }
}
