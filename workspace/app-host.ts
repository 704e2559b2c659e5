/** A slash command as `commands.list` shows it. */
export interface SlashCommandListing {
  command: string;
  params: string;
  description: string;
  appId: string;
  clientOnly: false;
  providesPreview: boolean;
}

/** A button of the client's own menus, as `GET /api/apps/actionButtons` shows it. */
export interface ActionButtonListing {
  appId: string;
  actionId: string;
  context: string;
  labelI18n: string;
}

export interface CommandCall {
  command: string;
  /** All that was typed behind the command, unsplit. */
  params: string;
  userId: string;
  roomId: string;
  threadId?: string;
  triggerId?: string;
}

/** What a client posts to `/api/apps/ui.interaction/:appId`, unvalidated as in Rocket.Chat. */
export type UiInteraction = Record<string, unknown>;

export interface AppSetting {
  id: string;
  type: string;
  value?: unknown;
  packageValue?: unknown;
}

/** The app's texts by language, as in the files of its `i18n`: `{en: {key: text}}`. */
export type AppLanguages = Record<string, object>;

/** The app on one server, as the REST layer sees it: the packaged zip in the real Apps-Engine stands behind it. */
export interface AppHost {
  readonly appId: string;
  /** The servers that host the app over one database, this one among them, the first first. */
  readonly instances: readonly AppHost[];
  commands(): Promise<SlashCommandListing[]>;
  /** Those that the app registered for menus of the client (docs/rocketchat/hosting.md 11). */
  actionButtons(): Promise<ActionButtonListing[]>;
  /** Rejects when the app's executor did, or when no app owns the command. */
  runCommand(call: CommandCall): Promise<void>;
  /** The app's answer; undefined where its handler threw, which the server turns into an empty 200. */
  interact(userId: string, interaction: UiInteraction): Promise<unknown>;
  languages(): Promise<AppLanguages>;
  settings(): Promise<AppSetting[]>;
  /** On every instance. */
  saveSettings(settings: AppSetting[]): Promise<void>;
  /**
   * Forgets what the app persisted and starts it anew on every instance, as a fresh installation would.
   *
   * @param keepsRunning only its settings become what they were at first; what it has in memory, and is at, stays
   */
  reset(keepsRunning?: boolean): Promise<void>;
  /** Stops every instance. */
  stop(): Promise<void>;
}
