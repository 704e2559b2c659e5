import type { Block, Element, View } from '../../../../workspace/client/ui-kit-types';
import { actions } from '../../../../src/interactions';
import { isJsonObject } from '../../../../src/lib/json';
import { viewStep } from '../../../../src/views/kit/modal';
import { fieldValue, payload, reference } from './command-line';
import type { FuzzPerson, ShownButton } from './fuzz-person';
import { mutateText, noise } from './mutate-text';
import type { Random } from './random';

/** An interaction, as a client posts it, without a trigger id. */
export interface FuzzInteraction {
  readonly type: string;
  readonly [field: string]: unknown;
}

const oddValues: readonly unknown[] = [
  null,
  7,
  true,
  '',
  [],
  {},
  [null],
  { $ne: null },
  { id: 7 },
  '__proto__',
  '\ud800',
];

const maybe = <T>(random: Random, probability: number, change: (value: T) => unknown, value: T): unknown =>
  random.chance(probability) ? change(value) : value;

/** Returns a value of the same kind with errors, or of any kind. */
function odd(random: Random, value: unknown): unknown {
  return typeof value === 'string' && random.chance(0.6) ? mutateText(random, value) : random.pick(oddValues);
}

/** Returns a copy of JSON in which some parts are different, missing or swapped. */
function mutateJson(random: Random, json: unknown, probability: number): unknown {
  if (random.chance(probability)) return odd(random, json);
  if (Array.isArray(json)) return json.map((item: unknown) => mutateJson(random, item, probability));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(() => !random.chance(probability / 2))
      .map(([key, value]) => [key, mutateJson(random, value, probability)]),
  );
}

function typedInto(random: Random, { actionId = '', type, options = [], initialValue }: Element): unknown {
  if (type === 'static_select' && options.length > 0 && random.chance(0.8)) return random.pick(options).value;
  const usual = random.pick([
    () => fieldValue(random, actionId),
    () => initialValue ?? '',
    () => reference(random),
    () => payload(random),
    () => mutateText(random, fieldValue(random, actionId)),
    () => noise(random),
  ])();
  return maybe(random, 0.03, (text) => odd(random, text), usual);
}

function inputsOf(blocks: readonly Block[]): (readonly [blockId: string, element: Element])[] {
  return blocks.flatMap(({ blockId = 'default', element }) =>
    element === undefined ? [] : [[blockId, element] as const],
  );
}

/** Returns a view as a client posts it, with some fields filled in. */
function filledIn(random: Random, view: View): object {
  const state: Record<string, Record<string, unknown>> = {};
  for (const [blockId, element] of inputsOf(view.blocks)) {
    const value = random.chance(0.25) ? typedInto(random, element) : element.initialValue;
    if (value !== undefined && element.actionId !== undefined) state[blockId] = { [element.actionId]: value };
  }
  return { ...view, state };
}

function pressButton({ actionId, value, blockId, messageId, roomId }: ShownButton): FuzzInteraction {
  return {
    type: 'blockAction',
    actionId,
    payload: { blockId, value },
    container: { type: 'message', id: messageId },
    mid: messageId,
    rid: roomId,
  };
}

function useControl(random: Random, view: View): FuzzInteraction | undefined {
  const controls = view.blocks.flatMap(({ blockId, element, elements = [] }) =>
    [
      ...elements.filter(({ type }) => type === 'button'),
      ...(element?.dispatchActionConfig === undefined ? [] : [element]),
    ].map((control) => ({ blockId, control })),
  );
  if (controls.length === 0) return undefined;
  const { blockId, control } = random.pick(controls);
  const value = control.type === 'button' ? control.value : typedInto(random, control);
  return {
    type: 'blockAction',
    actionId: control.actionId,
    payload: { blockId, value },
    container: { type: 'view', id: view.id },
  };
}

function inventedInteraction(random: Random): FuzzInteraction {
  const id = random.pick(['', 'x', '0123456789abcdef01234567', '__proto__']);
  return random.pick<() => FuzzInteraction>([
    () => ({
      type: 'actionButton',
      actionId: random.pick(['room-integrations', 'message-box-integrations', 'x']),
      rid: random.pick(['GENERAL', 'roomDev', 'nowhere']),
      payload: { context: 'roomAction' },
    }),
    () => ({
      type: 'blockAction',
      actionId: `${random.pick([...actions.keys()])}/x`,
      payload: { blockId: 'x', value: random.pick([id, '[]', '["list"]', '["apply","{alias: x}"]', '{"id":"x"}']) },
      container: { type: 'message', id },
      mid: id,
      rid: 'GENERAL',
    }),
    () => ({ type: 'viewSubmit', viewId: id, payload: { view: { id, blocks: [], state: { a: { pasted: '{' } } } } }),
  ])();
}

/** Returns what a client sends from a view. */
function useView(random: Random, view: View): FuzzInteraction | undefined {
  const kind = random.below(6);
  if (kind < 3) return { type: 'viewSubmit', viewId: view.id, payload: { view: filledIn(random, view) } };
  if (kind < 5) return useControl(random, view);
  const closed = { viewId: view.id, view: filledIn(random, view), isCleared: random.chance(0.7) };
  return { type: 'viewClosed', payload: closed };
}

/** Returns something with what was shown to a person, and whether it is still on the screen. */
function replay(random: Random, { shown: { views, buttons } }: FuzzPerson): Partial<Generated> {
  if (random.chance(0.4))
    return buttons.length === 0 ? {} : { interaction: pressButton(random.pick(buttons)), isGenuine: true };
  const newest = views[views.length - 1];
  if (newest === undefined) return {};
  const view = random.chance(0.7) ? newest : random.pick(views);
  const interaction = useView(random, view);
  return interaction === undefined ? {} : { interaction, isGenuine: view === newest };
}

export interface Generated {
  readonly interaction: FuzzInteraction;
  /** Whether a client can send it to this person's app: nothing of it is forged. */
  readonly isGenuine: boolean;
}

/**
 * Returns an interaction with something that was shown to the owner, as their client sends it, or mutated.
 *
 * @param person who sends it. Where it is not the owner, it is forged
 */
export function generateInteraction(random: Random, person: FuzzPerson, owner: FuzzPerson): Generated {
  const { interaction, isGenuine = false } = random.chance(0.9) ? replay(random, owner) : {};
  if (interaction === undefined) return { interaction: inventedInteraction(random), isGenuine: false };
  if (random.chance(0.5)) return { interaction, isGenuine: isGenuine && person === owner };
  const { type, ...fields } = interaction;
  const mutated = mutateJson(random, fields, 0.02);
  // The engine itself fails where there is no payload with a view, so that the app never hears of it.
  const payloadOf = isJsonObject(mutated) && isJsonObject(mutated.payload) ? mutated.payload : fields.payload;
  return {
    interaction: { ...fields, ...(isJsonObject(mutated) && mutated), payload: payloadOf, type },
    isGenuine: false,
  };
}

/** Returns whether an interaction may change integrations: those that apply a plan do, and the removal whose name was typed. */
export function mayChange({ type, actionId, payload: sent }: FuzzInteraction): boolean {
  const view = isJsonObject(sent) ? sent.view : undefined;
  if (type === 'viewSubmit') return ['review', 'remove'].includes(viewStep(view) ?? '');
  return type === 'blockAction' && ['apply', 'skip-step'].includes(String(actionId).split('/')[0] ?? '');
}
