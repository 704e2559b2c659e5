import type { UIKitIncomingInteraction } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { UiInteraction } from '../app-host';
import { record, text } from '../database/json-fields';
import type { Directory } from './directory';

/**
 * Builds one type of interaction. Nothing is validated, as on the server: ids, state and blocks come from the client.
 * Views come without a room, messages and action buttons with one (docs/rocketchat/hosting.md, section 2).
 */
type Reader = (body: UiInteraction, directory: Directory) => Promise<Record<string, unknown>>;

const readRoomAndMessage: Reader = async ({ rid, mid, tmid }, directory) => ({
  room: typeof rid === 'string' ? await directory.room({ _id: rid }) : undefined,
  message: typeof mid === 'string' ? await directory.message(mid) : undefined,
  ...(typeof tmid === 'string' && { tmid }),
});

const readers = new Map<string, Reader>(
  Object.entries({
    blockAction: async (body: UiInteraction, directory: Directory) => ({
      container: body.container,
      triggerId: body.triggerId,
      payload: body.payload,
      ...(await readRoomAndMessage(body, directory)),
    }),
    viewSubmit: ({ triggerId, payload }: UiInteraction) => Promise.resolve({ triggerId, payload }),
    viewClosed: ({ payload }: UiInteraction) => {
      const { view, isCleared } = record(payload) ?? {};
      return Promise.resolve({ payload: { view, isCleared } });
    },
    actionButton: async (body: UiInteraction, directory: Directory) => {
      const { context, message } = record(body.payload) ?? {};
      const payload = { context, ...(message !== undefined && { message }) };
      return { triggerId: body.triggerId, payload, ...withoutAbsentMessage(await readRoomAndMessage(body, directory)) };
    },
  }),
);

/**
 * Returns what a client posted to `/api/apps/ui.interaction/:appId` in the form that the engine passes to the app.
 *
 * @param user who is logged in, just read from the database
 * @returns undefined for a type that the server does not know (it answers 400)
 */
export async function incomingInteraction(
  body: UiInteraction,
  appId: string,
  user: IUser,
  directory: Directory,
): Promise<UIKitIncomingInteraction | undefined> {
  const type = text(body.type) ?? '';
  const read = readers.get(type);
  if (!read) return undefined;
  const interaction = { type, appId, actionId: body.actionId, user, ...(await read(body, directory)) };
  return isIncoming(interaction) ? interaction : undefined;
}

/** Checks only the type and app: everything else stays unverified, as above. */
function isIncoming(interaction: object): interaction is UIKitIncomingInteraction {
  return 'type' in interaction && 'appId' in interaction;
}

/** Removes an undefined `message`: the engine only checks whether the key exists. */
function withoutAbsentMessage({ message, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return message === undefined ? rest : { ...rest, message };
}
