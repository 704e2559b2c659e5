import { commandButton } from '../../../src/views/kit/buttons';
import { type OpenModal, openModal, postedView } from '../../../workspace/client/open-modal';
import type { View } from '../../../workspace/client/ui-kit-types';
import { randomId } from '../../../workspace/database/random-id';
import { type Json, type JsonObject, isObject, readJson, textAt } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import type { Integration, LiveServer } from '../client/live-server';
import { report } from '../report';
import { NotApplicableError } from '../not-applicable-error';
import { findApp } from './find-app';
import { openPushes } from './open-pushes';

/** An open form of the app. */
export interface Form {
  readonly appId: string;
  readonly modal: OpenModal;
}

/** Checks the fields of a view that are used here. */
function isView(value: unknown): value is View {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'blocks' in value && Array.isArray(value.blocks)
  );
}

export const viewIn = (interaction: Json | undefined): View | undefined => {
  const view = isObject(interaction) ? interaction.view : undefined;
  return isView(view) ? view : undefined;
};

const interact = (server: LiveServer, appId: string, interaction: JsonObject): Promise<LiveAnswer> =>
  server.client.send(
    { method: 'POST', path: `/api/apps/ui.interaction/${appId}`, body: interaction },
    server.admin.credentials,
  );

/**
 * Presses an integration's Edit button in a list of the app.
 *
 * @returns the form that opens, from the answer or a push
 * @throws NotApplicableError if the app is not installed or opens nothing
 */
export async function pressEdit(server: LiveServer, { _id }: Integration): Promise<Form> {
  const [appId, { id: rid }] = [await findApp(server), await server.room()];
  const { actionId, value } = commandButton('Edit', ['edit', _id]);
  const triggerId = randomId();
  const pushes = await openPushes(server);
  try {
    const answer = await interact(server, appId, {
      type: 'blockAction',
      actionId,
      triggerId,
      rid,
      payload: { blockId: `row-${_id}`, value: value ?? '' },
      container: { type: 'message', id: server.own.nameFor('message') },
    });
    if (answer.status !== 200) throw new Error(`The button was refused (${report(answer)}).`);
    const view = viewIn(answer.body) ?? viewIn(await pushes.answerTo(triggerId));
    if (view === undefined) throw new NotApplicableError('The app opened no form: are its user id and token set?');
    server.own.adoptView(view.id);
    return { appId, modal: openModal(view) };
  } finally {
    pushes.close();
  }
}

/** Submits a form with the values of its inputs. */
export function submit(server: LiveServer, { appId, modal }: Form): Promise<LiveAnswer> {
  const view = readJson(JSON.stringify(postedView(modal)));
  const viewId = textAt(view, 'id');
  return interact(server, appId, { type: 'viewSubmit', triggerId: randomId(), viewId, payload: { view } });
}
