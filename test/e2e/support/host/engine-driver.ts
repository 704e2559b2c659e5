import type { ChatClient } from '../../../../workspace/client/chat-client';
import type { Driver, ScenarioStep } from '../../../scenarios/scenario';

/** The action id of the newest button with these words on it. */
function actionOf({ messages }: ChatClient, label: string): string {
  const buttons = messages
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory === undefined ? [] : [accessory])]);
  const found = buttons.filter(({ text }) => (typeof text === 'string' ? text : text?.text) === label).at(-1);
  if (found?.actionId === undefined) throw new Error(`there is no button ${label}`);
  return found.actionId;
}

/** Somebody who uses the app through the engine, without a page. */
export function engineDriver(person: ChatClient): Driver {
  /** How many messages there were before the step. */
  let before = 0;
  const perform = async (step: ScenarioStep): Promise<void> => {
    before = person.messages.length;
    if ('types' in step) await person.command(step.types);
    else if ('fills' in step) {
      for (const [field, text] of Object.entries(step.fills)) await person.openedModal.type(field, text);
      await person.openedModal.submit();
    } else if ('submits' in step) await person.openedModal.submit();
    else if ('presses' in step) await person.press(actionOf(person, step.presses));
    else await person.openedModal.type(step.action, step.value);
  };
  return {
    perform,
    sees(words) {
      const { modal, messages } = person;
      const form =
        modal?.isOpen === true
          ? [modal.view.title.text, ...modal.lines, ...Object.values(modal.errors), ...options(modal)]
          : [];
      const all = [...messages.slice(before).flatMap(({ lines }) => lines), ...form].join('\n');
      return Promise.resolve(all.includes(words) || all);
    },
  };
}

/** What the selects of a form offer. */
function options(modal: NonNullable<ChatClient['modal']>): string[] {
  return modal.fields.flatMap((field) => modal.options(field));
}
