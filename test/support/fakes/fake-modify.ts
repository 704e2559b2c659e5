import type { IModifyCreator } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { MessageBuilder } from '@rocket.chat/apps-engine/server/accessors/MessageBuilder';

interface FakeModify {
  readonly modify: { getCreator(): Pick<IModifyCreator, 'startMessage' | 'finish'> };
  /** The messages that were sent. */
  readonly sent: IMessage[];
}

/** Records messages to rooms, or fails to send them. */
export function fakeModify(failure?: Error): FakeModify {
  const started: MessageBuilder[] = [];
  const sent: IMessage[] = [];
  const creator: Pick<IModifyCreator, 'startMessage' | 'finish'> = {
    startMessage() {
      const builder = new MessageBuilder();
      started.push(builder);
      return builder;
    },
    finish(finished) {
      if (failure !== undefined) return Promise.reject(failure);
      sent.push(...started.filter((builder) => builder === finished).map((builder) => builder.getMessage()));
      return Promise.resolve('message');
    },
  };
  return { sent, modify: { getCreator: () => creator } };
}
