import type { Context } from '../app/context';
import { integrationTypes } from '../domain/integration-type';
import { listMessage } from '../views/list-message';

/** As many as a person reads in a chat. */
const most = 10;

/** `list`: the newest integrations that the person may see, and which are kept from them. */
export async function list(context: Context, words: readonly string[]): Promise<void> {
  const [integrations, authority] = await Promise.all([context.integrations.list(), context.authority()]);
  const hidden = integrationTypes.filter((type) => authority[type].length > 0);
  const { conversation } = context.words;
  const notes = [
    ...(words.length === 0 ? [] : [conversation.listUnderstandsNoMore(words.join(' '))]),
    ...hidden.map((type) => conversation.listHidden(type, authority[type])),
  ];
  await context.say(listMessage(context, integrations, most, notes));
}
