import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type OpenModal,
  openModal,
  postedView,
  applyInteraction,
  typeInto,
} from '../../../workspace/client/open-modal';
import type { ServerInteraction } from '../../../workspace/client/ui-kit-types';
import { input, viewOf } from './fake-view';

const actionId = fc.constantFrom('a', 'b', 'c');
const blockId = fc.constantFrom('b1', 'b2');
const value = fc.constantFrom('', 'Ann', 'Bob');

const view = fc
  .array(fc.tuple(actionId, value, blockId))
  .map((fields) => viewOf(fields.map(([id, initialValue, block]) => input(id, { initialValue }, block))));
const typedInput = fc.record({ actionId, blockId, value });
const interaction: fc.Arbitrary<ServerInteraction> = fc.oneof(
  view.map((updated) => ({ type: 'modal.update', view: updated })),
  fc.dictionary(actionId, fc.string()).map((errors) => ({ type: 'errors', errors })),
);

type TypedInput = typeof typedInput extends fc.Arbitrary<infer T> ? T : never;
type Step = { readonly typed: TypedInput } | { readonly pushed: ServerInteraction };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    typedInput.map((typed) => ({ typed })),
    interaction.map((pushed) => ({ pushed })),
  ),
);

function take(modal: OpenModal, step: Step): OpenModal {
  if ('pushed' in step) return applyInteraction(modal, step.pushed);
  return typeInto(modal, step.typed.actionId, step.typed.value, step.typed.blockId);
}

test('an update never loses input', () => {
  fc.assert(
    fc.property(view, steps, (first, taken) => {
      const { state } = postedView(taken.reduce(take, openModal(first)));
      const typed = taken.flatMap((step) => ('typed' in step ? [step.typed] : []));
      for (const last of new Map(typed.map((entry) => [entry.actionId, entry])).values())
        expect(state[last.blockId]?.[last.actionId]).toBe(last.value);
    }),
  );
});

test('nothing that an app sends changes the posted input', () => {
  fc.assert(
    fc.property(view, steps, (first, taken) => {
      const posted = postedView(taken.reduce(take, openModal(first)));
      const withoutPushes = postedView(taken.filter((step) => 'typed' in step).reduce(take, openModal(first)));
      expect(posted.state).toStrictEqual(withoutPushes.state);
    }),
  );
});

test('the errors are always the last ones from the app', () => {
  fc.assert(
    fc.property(view, steps, (first, taken) => {
      const pushedErrors = taken.flatMap((step) =>
        'pushed' in step && step.pushed.type === 'errors' ? [step.pushed.errors] : [],
      );
      expect(taken.reduce(take, openModal(first)).errors).toEqual(pushedErrors.at(-1) ?? {});
    }),
  );
});
