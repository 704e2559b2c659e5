/** A slash command in the form of `commands.list`. */
export interface SlashCommandListing {
  command: string;
  params: string;
  description: string;
  appId: string;
  clientOnly: false;
  providesPreview: boolean;
}

/** A button in a menu of the client, in the form of `GET /api/apps/actionButtons`. */
export interface ActionButtonListing {
  appId: string;
  actionId: string;
  context: string;
  labelI18n: string;
}

export interface CommandCall {
  command: string;
  /** Everything typed after the command, unsplit. */
  params: string;
  userId: string;
  roomId: string;
  threadId?: string;
  triggerId?: string;
}

/** What a client posts to `/api/apps/ui.interaction/:appId`. Unvalidated, as in Rocket.Chat. */
export type UiInteraction = Record<string, unknown>;

export interface AppSetting {
  id: string;
  type: string;
  value?: unknown;
  packageValue?: unknown;
}

/** The app's texts by language, as in its `i18n` files: `{en: {key: text}}`. */
export type AppLanguages = Record<string, object>;

/** The app on one server, as the REST layer uses it: the packaged zip in the real Apps-Engine. */
export interface AppHost {
  readonly appId: string;
  /** All servers that host the app on this database, including this one, in order of their start. */
  readonly instances: readonly AppHost[];
  commands(): Promise<SlashCommandListing[]>;
  /** Returns the buttons that the app registered for menus of the client (docs/rocketchat/hosting.md 11). */
  actionButtons(): Promise<ActionButtonListing[]>;
  /** Rejects when the app's executor does, or when no app owns the command. */
  runCommand(call: CommandCall): Promise<void>;
  /** Returns the app's answer; undefined when its handler threw, which the server turns into an empty 200. */
  interact(userId: string, interaction: UiInteraction): Promise<unknown>;
  languages(): Promise<AppLanguages>;
  settings(): Promise<AppSetting[]>;
  /** Saves settings on every instance. */
  saveSettings(settings: AppSetting[]): Promise<void>;
  /**
   * Deletes the app's data and restarts it on every instance, as a new installation would.
   *
   * @param keepsRunning only restores the initial settings; the app's memory and running work stay
   */
  reset(keepsRunning?: boolean): Promise<void>;
  /** Stops every instance. */
  stop(): Promise<void>;
}
