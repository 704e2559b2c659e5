import { applyInteraction, typeInto } from '../../../workspace/client/open-modal';
import { randomId } from '../../../workspace/database/random-id';
import { findApp } from '../app/find-app';
import { type Form, pressEdit, submit, viewIn } from '../app/form';
import { pick, textAt } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import type { LiveServer } from '../client/live-server';
import { type Expectation, always } from '../expectation';

/** Opens the form of an integration with the alias Jim, types Jane and submits it. */
async function submitNewAlias(server: LiveServer) {
  const integration = await server.incoming({ alias: 'Jim' });
  const form = await pressEdit(server, integration);
  const { blockId } = form.modal.view.blocks.find(({ element }) => element?.actionId === 'alias') ?? {};
  const typed: Form = { ...form, modal: typeInto(form.modal, 'alias', 'Jane', blockId) };
  return { integration, typed, answer: await submit(server, typed) };
}

const containsText = ({ body }: LiveAnswer, text: string): boolean =>
  JSON.stringify(viewIn(body)?.blocks ?? []).includes(text);

/** Changing an integration through the app, if it is installed. */
export const app: readonly Expectation[] = [
  {
    title: 'The app: its slash command runs',
    source: 'hosting 1',
    expected: always({ status: 200, body: { success: true } }),
    async observe(server) {
      await findApp(server);
      const [{ id: roomId }, triggerId] = [await server.room(), randomId()];
      const command = { command: 'integrations', params: 'list', roomId, triggerId };
      const { status, body } = await server.admin.post('commands.run', command);
      return { status, body };
    },
  },
  {
    title: 'The app: the Edit button of an integration opens its form with the stored values',
    source: 'hosting 2',
    expected: always({ alias: 'Jim' }),
    async observe(server) {
      const { modal } = await pressEdit(server, await server.incoming({ alias: 'Jim' }));
      const input = modal.view.blocks.find(({ element }) => element?.actionId === 'alias');
      return { alias: input?.element?.initialValue ?? 'not in the form' };
    },
  },
  {
    title: 'The app: submitting the form shows before and after in the same modal, and changes nothing',
    source: 'hosting 2',
    expected: always({ type: 'modal.update', view: 'the same', showsChange: true, alias: 'Jim' }),
    async observe(server) {
      const { integration, typed, answer } = await submitNewAlias(server);
      return {
        type: textAt(answer.body, 'type'),
        view: viewIn(answer.body)?.id === typed.modal.view.id ? 'the same' : 'another',
        showsChange: containsText(answer, 'Jim → Jane'),
        ...pick(await server.stored(integration), 'alias'),
      };
    },
  },
  {
    title: 'The app: submitting the review applies it, and the modal closes',
    source: 'hosting 2',
    expected: always({ status: 200, body: { success: true }, alias: 'Jane' }),
    async observe(server) {
      const { integration, typed, answer } = await submitNewAlias(server);
      const view = viewIn(answer.body);
      const modal = applyInteraction(typed.modal, { type: 'modal.update', ...(view && { view }) });
      const { status, body } = await submit(server, { ...typed, modal });
      return { status, body, ...pick(await server.stored(integration), 'alias') };
    },
  },
];
