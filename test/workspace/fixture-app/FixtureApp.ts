import type {
  IConfigurationExtend,
  IHttp,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type {
  IUIKitResponse,
  UIKitBlockInteractionContext,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit';

const undefinedThings = new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'undefined');
const counter = new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'counter');
const memory = { calls: 0, enabled: 0 };
const view = {
  type: UIKitSurfaceType.MODAL,
  id: 'fixture-view',
  title: { type: 'plain_text' as const, text: 'Fixture' },
  blocks: [],
};

/** One command whose first argument says what to try out; it answers with an ephemeral message. */
class FixtureCommand implements ISlashCommand {
  public command = 'fixture';
  public i18nParamsExample = 'fixture_params';
  public i18nDescription = 'fixture_description';
  public providesPreview = false;
  // Held by nobody, and not asked for by the server.
  public permission = 'held-by-nobody';

  public async executor(
    context: SlashCommandContext,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
  ): Promise<void> {
    const say = (value: unknown) => {
      const message = modify.getCreator().startMessage().setRoom(context.getRoom()).setText(JSON.stringify(value));
      const threadId = context.getThreadId();
      if (threadId) message.setThreadId(threadId);
      return modify.getNotifier().notifyUser(context.getSender(), message.getMessage());
    };
    const settings = read.getEnvironmentReader();
    const [what, ...rest] = context.getArguments();
    const trials: Record<string, () => Promise<unknown>> = {
      args: () => say(context.getArguments()),
      sender: () => say({ username: context.getSender().username, roles: context.getSender().roles }),
      site: async () => say(await settings.getServerSettings().getValueById(rest[0] ?? 'Site_Url')),
      setting: async () => say(await settings.getSettings().getValueById('secret')),
      http: async () => say((await http.get(rest[0] ?? '')).data),
      sent: async () => say((await http.put(rest[0] ?? '', { headers: { 'X-Auth-Token': 't' }, data: { a: 1 } })).data),
      refused: async () => say((await http.get(rest[0] ?? '')).statusCode),
      undefined: async () => {
        await persistence.createWithAssociation({ there: 1, gone: undefined }, undefinedThings);
        await say(await read.getPersistenceReader().readByAssociation(undefinedThings));
      },
      // Without the permission role.read.
      role: async () => say(await read.getRoleReader().getOneByIdOrName('admin', '')),
      post: async () =>
        modify.getCreator().finish(modify.getCreator().startMessage().setRoom(context.getRoom()).setText('Posted')),
      count: async () => {
        const kept: { value?: number }[] = await read.getPersistenceReader().readByAssociation(counter);
        const value = (kept[0]?.value ?? 0) + 1;
        await persistence.updateByAssociation(counter, { value, 'dotted.key': new Date(0) }, true);
        await say({ value, kept });
      },
      memory: async () => {
        memory.calls += 1;
        await say(memory);
      },
      open: async () =>
        modify
          .getUiController()
          .openSurfaceView(view, { triggerId: context.getTriggerId() ?? 'none' }, context.getSender()),
      later: async () => modify.getScheduler().scheduleOnce({ id: 'later', when: '1 second', data: { said: 'later' } }),
      fail: async () => Promise.reject(new Error('asked to fail')),
    };
    const trial = trials[what ?? 'args'];
    if (trial) await trial();
  }
}

export class FixtureApp extends App {
  public override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    await configuration.settings.provideSetting({
      id: 'secret',
      type: SettingType.PASSWORD,
      packageValue: '',
      required: false,
      public: false,
      i18nLabel: 'secret',
    });
    await configuration.slashCommands.provideSlashCommand(new FixtureCommand());
    await configuration.scheduler.registerProcessors([
      {
        id: 'later',
        processor: async (job, read, modify) => {
          const room = await read.getRoomReader().getById('GENERAL');
          if (!room) return;
          const said: unknown = job.said;
          await modify.getCreator().finish(modify.getCreator().startMessage().setRoom(room).setText(String(said)));
        },
      },
    ]);
  }

  public override onEnable(): Promise<boolean> {
    memory.enabled += 1;
    return Promise.resolve(true);
  }

  public executeViewSubmitHandler(context: UIKitViewSubmitInteractionContext): Promise<IUIKitResponse> {
    const data = context.getInteractionData();
    if (!data.view.state) throw new Error('asked to fail');
    const errors = { user: data.user.username, room: String(data.room?.id) };
    return Promise.resolve(context.getInteractionResponder().viewErrorResponse({ viewId: data.view.id, errors }));
  }

  public executeBlockActionHandler(context: UIKitBlockInteractionContext): Promise<IUIKitResponse> {
    const { value, room } = context.getInteractionData();
    const title = { type: 'plain_text' as const, text: `${String(value)} ${String(room?.id)}` };
    return Promise.resolve(context.getInteractionResponder().updateModalViewResponse({ ...view, title }));
  }
}
