import type { Command, Context } from '../app/context';
import type { Integration } from '../domain/integration';
import type { CommandName } from '../text/en/commands';
import { proposalMessage } from '../views/proposal-message';
import { resolve } from './resolve';

/** All words may be one name; only where nothing is found by that are they several references. */
async function resolveAll(
  context: Context,
  name: CommandName,
  words: readonly string[],
): Promise<Integration[] | undefined> {
  const whole = words.length > 1 ? await context.integrations.find(words.join(' ')) : undefined;
  if (whole?.kind === 'one') return [whole.integration];
  const integrations: Integration[] = [];
  for (const [index, word] of words.entries()) {
    const others = (id: string): string[] => [...words.slice(0, index), id, ...words.slice(index + 1)];
    const integration = await resolve(context, word, (id) => [name, ...others(id)]);
    if (integration === undefined) return undefined;
    if (!integrations.some(({ id }) => id === integration.id)) integrations.push(integration);
  }
  return integrations;
}

/** `enable REF …` and `disable REF …`: one plan for all of them. */
export function toggle(name: 'enable' | 'disable'): Command {
  return async (context, words) => {
    const { conversation, commands } = context.words;
    if (words.length === 0) return context.say({ text: conversation.referenceNeeded(commands[name].usage) });
    const integrations = await resolveAll(context, name, words);
    if (integrations === undefined) return;
    const requests = integrations.map(({ id }) => ({ integrationId: id, typed: { enabled: name === 'enable' } }));
    await context.say(proposalMessage(context, await context.changes.propose(requests)));
  };
}
