import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { ReplyTarget } from '../../domain/change/form-session';
import type { Message } from '../../views/kit/message';
import type { Accessors } from './accessors';

/** Shows a message to this person only, in the room or thread where they asked. It disappears when their client reloads. */
export async function sendEphemeral(
  { read, modify }: Accessors,
  user: IUser,
  replyTarget: ReplyTarget,
  message: Message,
): Promise<void> {
  const [room, appUser] = await Promise.all([
    read.getRoomReader().getById(replyTarget.roomId),
    read.getUserReader().getAppUser(),
  ]);
  if (!room) return;
  await modify.getNotifier().notifyUser(user, {
    room,
    sender: appUser ?? user,
    text: message.text,
    ...(message.blocks === undefined ? {} : { blocks: [...message.blocks] }),
    ...(replyTarget.threadId === undefined ? {} : { threadId: replyTarget.threadId }),
  });
}
