import type { View } from '../../../../workspace/client/ui-kit-types';
import { inputLimits } from '../../../../src/lib/input-limits';
import { filterAction, pickedAction } from '../../../../src/views/forms/picker-form';
import { pastedAction } from '../../../../src/views/forms/paste-form';
import { confirmAction } from '../../../../src/views/forms/remove-form';
import type { FuzzPerson, Played } from '../fuzz/fuzz-person';

/** What is repeated, and what stands before and after it. */
type Shape = readonly [before: string, repeated: string, after: string];

/** A place that takes text, as long as the limits allow. */
export interface Entry {
  readonly title: string;
  /** Shows what the text goes into; a command goes into nothing. */
  readonly open?: (person: FuzzPerson) => Promise<unknown>;
  readonly send: (person: FuzzPerson, shape: Shape) => Promise<Played>;
}

/** In bytes of JSON, as in workspace/rest/routes/apps/ui-interaction.ts. */
const maxBody = 100 * 1024;
/** For what stands around a text in a body that contains it. */
const reservedBytes = 500;

const sizeOf = (json: unknown): number => Buffer.byteLength(JSON.stringify(json));

/** Returns the text of a shape with this many characters, or as many as have this size and number of words. */
function textOf([before, repeated, after]: Shape, length: number, bytes = Infinity, maxSpaces = Infinity): string {
  const around = before + after;
  const spaces = (text: string): number => text.split(/[ \t\r\n]+/).length - 1;
  const times = Math.min(
    (length - around.length) / repeated.length,
    (bytes - sizeOf(around)) / (sizeOf(repeated) - 2),
    spaces(repeated) === 0 || repeated.trim() === '' ? Infinity : (maxSpaces - spaces(around)) / spaces(repeated),
  );
  return before + repeated.repeat(Math.max(0, Math.floor(times))) + after;
}

function command(name: string, before: string, after = ''): Entry {
  const around = before.split(' ').length + after.split(' ').length;
  return {
    title: `/${name} ${before}…${after}`,
    send: (person, shape) => {
      const { commandLength, commandWords } = inputLimits;
      const text = textOf(shape, commandLength - before.length - after.length, Infinity, commandWords - around);
      return person.run(name, before + text + after);
    },
  };
}

const integrations = (before: string, after = ''): Entry => command('integrations', before, after);

function newestView({ shown: { views } }: FuzzPerson): View {
  const view = views[views.length - 1];
  if (view === undefined) throw new Error('no form was opened');
  return view;
}

/** Fills a text, in equal parts, into inputs of a form. */
function stateWith(actions: readonly string[], shape: Shape, bytes: number): object {
  const text = textOf(shape, inputLimits.pasteLength, (bytes - reservedBytes) / actions.length);
  return Object.fromEntries(actions.map((action) => [`field-${action}`, { [action]: text }]));
}

function form(title: string, line: string, actions: readonly string[], type = 'viewSubmit'): Entry {
  return {
    title,
    open: (person) => person.type(line),
    send: (person, shape) => {
      const view = newestView(person);
      const state = stateWith(actions, shape, maxBody - sizeOf(view));
      const viewId = view.id;
      return person.interact({ type, viewId, payload: { viewId, view: { ...view, state }, isCleared: true } });
    },
  };
}

function control(title: string, line: string, actionId: string): Entry {
  return {
    title,
    open: (person) => person.type(line),
    send: (person, shape) => {
      const value = textOf(shape, inputLimits.pasteLength, maxBody - reservedBytes);
      const container = { type: 'view', id: newestView(person).id };
      return person.interact({
        type: 'blockAction',
        actionId,
        payload: { blockId: `field-${actionId}`, value },
        container,
      });
    },
  };
}

function button(title: string, valueOf: (text: string) => string): Entry {
  return {
    title,
    send: (person, shape) => {
      // JSON in JSON escapes its quotes and backslashes twice, and adds those of a list.
      const value = valueOf(textOf(shape, inputLimits.pasteLength, (maxBody - reservedBytes) / 8));
      const container = { type: 'message', id: 'x' };
      const payload = { blockId: 'x', value };
      return person.interact({ type: 'blockAction', actionId: 'run/x', payload, container, mid: 'x', rid: 'GENERAL' });
    },
  };
}

const edit = '/integrations edit Guggy';

/** Every place where people type or paste, and a forged button. */
export const entries: readonly Entry[] = [
  integrations(''),
  integrations('apply '),
  integrations('apply {integrationId: ncjKidsnmsGuggyA2, alias: "', '"}'),
  integrations('apply curl -X PUT -d '),
  integrations('set Guggy '),
  integrations('set Guggy alias='),
  integrations('set Guggy urls='),
  integrations('set ', ' alias=x'),
  integrations('show '),
  integrations('list '),
  integrations('list everywhere "', '"'),
  integrations('bulk ', ' alias=x'),
  integrations('bulk url~', ' alias=x'),
  integrations('bulk name=Guggy alias='),
  integrations('enable '),
  integrations('export '),
  integrations('history '),
  integrations('undo '),
  integrations('edit '),
  integrations('remove '),
  integrations('help '),
  command('integration-update', ''),
  form('the paste form', '/integrations apply', [pastedAction]),
  form('the import form', '/integrations import', [pastedAction]),
  form('the texts of the edit form', edit, ['name', 'alias', 'avatar', 'emoji', 'username', 'targetRoom']),
  form('the lists of the edit form', edit, ['channel', 'triggerWords', 'urls']),
  form('the script of the edit form', edit, ['script']),
  form('the choices of the edit form', edit, ['event', 'enabled', 'retryCount', 'retryDelay', 'scriptEngine']),
  form('the edit form, closed', edit, ['name', 'script'], 'viewClosed'),
  form('the form of a new integration', '/integrations new incoming', ['name', 'channel', 'script']),
  form('the form of a secret', '/integrations set Guggy token', ['token']),
  form('the form to remove', '/integrations remove Guggy', [confirmAction]),
  form('the choice of the picker', '/integrations edit', [pickedAction]),
  control('the filter of the picker', '/integrations edit', filterAction),
  control('the event of the edit form', edit, 'event'),
  button('a forged button', (text) => text),
  button('a forged command', (text) => JSON.stringify(['apply', text])),
  button('a forged list of words', (text) => JSON.stringify(text.split(' '))),
];
