import type { IUIKitResponse, UIKitActionButtonInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { isJsonObject, isText } from '../domain/json';
import { words } from '../text/words';
import type { Accessors } from './accessors';
import { actionButtons } from './action-buttons';
import { createContext } from './create-context';
import type { InteractionSetup } from './interaction-setup';
import { placeOf } from './place-of';
import { run } from './run';
import { answerTime, within } from './within';

/** A button of a room: gives its command there, as if the person had typed it, with no more rights than that. */
export async function handleActionButton(
  { appId, logger, route }: InteractionSetup,
  interaction: UIKitActionButtonInteractionContext,
  accessors: Accessors,
): Promise<IUIKitResponse> {
  const { user, actionId, room, threadId, triggerId } = interaction.getInteractionData();
  const startedAt = Date.now();
  const pressed = actionButtons.find(({ button }) => button.actionId === actionId);
  const inRoom: unknown = room;
  // Forged interactions may have no room.
  const roomId = isJsonObject(inRoom) ? inRoom.id : undefined;
  if (pressed !== undefined && isText(roomId)) {
    const context = createContext(
      accessors,
      { appId, user, place: placeOf(roomId, threadId), triggerId, startedAt },
      route,
    );
    const giving = run(
      words,
      logger,
      () => context.run(pressed.words),
      (sentence) => context.say({ text: sentence }),
    );
    // What it has to tell comes as a message, however late.
    await within(
      answerTime,
      giving,
      () => undefined,
      () => Promise.resolve(),
    );
  }
  return interaction.getInteractionResponder().successResponse();
}
