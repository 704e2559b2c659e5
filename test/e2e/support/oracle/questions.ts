import type { View } from '../../../../workspace/client/ui-kit-types';
import { filterAction, pickedAction } from '../../../../src/views/forms/picker-form';
import { pastedAction } from '../../../../src/views/forms/paste-form';
import type { FuzzPerson, Played } from '../fuzz/fuzz-person';

/** Asks for something by a text that names it. */
export interface Question {
  readonly title: string;
  readonly ask: (person: FuzzPerson, reference: string) => Promise<Played>;
}

const typed = (line: string): Question => ({
  title: line,
  ask: (person, reference) => person.type(`/${line.replaceAll('REF', () => reference)}`),
});

/** Opens a form, and returns it. */
async function open(person: FuzzPerson, line: string): Promise<View> {
  await person.type(line);
  const view = person.shown.views[person.shown.views.length - 1];
  if (view === undefined) throw new Error(`${line} opened no form`);
  return view;
}

function submit(person: FuzzPerson, view: View, actionId: string, value: string): Promise<Played> {
  const state = { [`field-${actionId}`]: { [actionId]: value } };
  return person.interact({ type: 'viewSubmit', viewId: view.id, payload: { view: { ...view, state } } });
}

function press(person: FuzzPerson, actionId: string, value: string): Promise<Played> {
  return person.interact({
    type: 'blockAction',
    actionId,
    payload: { blockId: 'forged', value },
    container: { type: 'message', id: 'forged' },
    mid: 'forged',
    rid: 'GENERAL',
  });
}

const button = (actionId: string, valueOf: (reference: string) => string): Question => ({
  title: `the button ${actionId} with ${valueOf('REF')}`,
  ask: (person, reference) => press(person, `${actionId}/x`, valueOf(reference)),
});

const pasted = (title: string, line: string, textOf: (reference: string) => string): Question => ({
  title,
  ask: async (person, reference) => submit(person, await open(person, line), pastedAction, textOf(reference)),
});

/** Questions about an integration by its name, a part of it, its id, or a URL. */
export const integrationQuestions = (visibleId: string): readonly Question[] => [
  ...[
    'show',
    'edit',
    'clone',
    'remove',
    'rotate',
    'reveal',
    'history',
    'undo',
    'enable',
    'disable',
    'export',
    'list',
  ].map((name) => typed(`integrations ${name} REF`)),
  typed('integrations set "REF" alias=x'),
  typed('integrations set "REF" token'),
  typed('integrations set "REF" {alias: x}'),
  typed('integrations set "REF" alias=""'),
  typed(`integrations set ${visibleId} REF alias=x`),
  typed(`integrations set ${visibleId} alias=x why="REF"`),
  typed(`integrations enable "${visibleId}" "REF"`),
  typed(`integrations export "REF" "${visibleId}"`),
  typed('integrations list everywhere REF'),
  typed('integrations list on "REF"'),
  typed('integrations list outgoing REF'),
  typed('integrations list incoming REF page 1'),
  typed('integrations history "REF" page 2'),
  typed('integrations help REF'),
  typed('integrations REF'),
  typed('integration-update REF'),
  typed('integration-update "REF" alias=x'),
  ...['name="REF"', 'name~"REF"', 'url~"REF"', 'urls="REF"', 'id="REF"', 'alias="REF"', 'alias~"REF"'].map((where) =>
    typed(`integrations bulk ${where} alias=x`),
  ),
  typed('integrations bulk on and name="REF" and alias~a alias=x'),
  typed('integrations apply {integrationId: "REF", alias: x}'),
  typed('integrations apply {name: "REF", alias: x}'),
  typed('integrations apply {"target_url": "REF", "alias": "x"}'),
  typed(`integrations apply {integrationId: ${visibleId}, target_url: "REF", alias: x}`),
  typed('integrations apply curl -X PUT -d \'{"integrationId": "REF", "alias": "x"}\''),
  pasted('a pasted id', '/integrations apply', (reference) => JSON.stringify({ integrationId: reference, alias: 'x' })),
  pasted('a pasted URL', '/integrations apply', (reference) => JSON.stringify({ target_url: reference, alias: 'x' })),
  pasted('a pasted id and URL', '/integrations apply', (reference) =>
    JSON.stringify({ integrationId: visibleId, target_url: reference, alias: 'x' }),
  ),
  pasted('an imported name', '/integrations import', (reference) =>
    JSON.stringify([{ type: 'webhook-outgoing', name: reference, alias: 'x' }]),
  ),
  pasted('an imported id', '/integrations import', (reference) =>
    JSON.stringify([{ type: 'webhook-incoming', id: reference, name: 'Test', alias: 'x' }]),
  ),
  {
    title: 'the filter of the picker',
    ask: async (person, reference) => {
      const { id } = await open(person, '/integrations edit');
      const payload = { blockId: `field-${filterAction}`, value: reference };
      return person.interact({ type: 'blockAction', actionId: filterAction, payload, container: { type: 'view', id } });
    },
  },
  {
    title: 'the choice of the picker',
    ask: async (person, reference) => submit(person, await open(person, '/integrations edit'), pickedAction, reference),
  },
  button('run', (reference) => JSON.stringify(['show', reference])),
  button('run', (reference) => JSON.stringify(['set', reference, 'alias=x'])),
  button('run', (reference) => JSON.stringify(['enable', visibleId, reference])),
  button('repair', (reference) => reference),
  ...[true, false].map((enabled) =>
    button('toggle', (id) => JSON.stringify({ id, enabled, updatedAt: '2021-10-20T10:05:00.000Z' })),
  ),
];

function inView(type: string, actionId: string): Question {
  return {
    title: `${type} ${actionId} of a form`,
    ask: (person, id) => {
      const submitButton = { type: 'button', actionId: `submit/${actionId}`, text: { type: 'plain_text', text: 'x' } };
      const view = { id, blocks: [], submit: submitButton, state: { a: { alias: 'x', pasted: '{}' } } };
      return type === 'blockAction'
        ? person.interact({ type, actionId, payload: { value: 'x' }, container: { type: 'view', id } })
        : person.interact({ type, viewId: id, payload: { viewId: id, view, isCleared: true } });
    },
  };
}

/** Questions about a change, a removal, a plan, a batch or an open form, by its id. */
export const idQuestions: readonly Question[] = [
  typed('integrations undo REF'),
  typed('integrations history REF'),
  typed('integrations show REF'),
  ...['undo', 'restore', 'apply', 'discard', 'reopen', 'repair'].map((name) => button(name, (id) => id)),
  button('skip-step', (id) => JSON.stringify([id, '0'])),
  button('skip-step', (id) => JSON.stringify([id, '1'])),
  button('keep-theirs', (id) => JSON.stringify([id, 'ncjKidsnmsGuggyA2', 'alias'])),
  button('run', (id) => JSON.stringify(['undo', id])),
  ...['edit', 'review', 'pick', 'paste', 'remove', 'secret', 'close'].map((step) => inView('viewSubmit', step)),
  ...['edit', 'review'].map((step) => inView('viewClosed', step)),
  ...['event', 'back', 'filter/picker'].map((actionId) => inView('blockAction', actionId)),
];
