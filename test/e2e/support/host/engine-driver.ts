import type { ChatClient } from '../../../../workspace/client/chat-client';
import type { Driver, ScenarioStep } from '../../../scenarios/scenario';

/** The action id of the newest button with this label. */
function findActionId({ messages }: ChatClient, label: string): string {
  const buttons = messages
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory === undefined ? [] : [accessory])]);
  const found = buttons.filter(({ text }) => (typeof text === 'string' ? text : text?.text) === label).at(-1);
  if (found?.actionId === undefined) throw new Error(`there is no button ${label}`);
  return found.actionId;
}

/** Plays scenarios through the engine, without a page. */
export function engineDriver(person: ChatClient): Driver {
  /** How many messages there were before the step. */
  let before = 0;
  const perform = async (step: ScenarioStep): Promise<void> => {
    before = person.messages.length;
    if ('types' in step) await person.command(step.types);
    else if ('fills' in step) {
      for (const [field, value] of Object.entries(step.fills)) await person.openedModal.type(field, value);
      await person.openedModal.submit();
    } else if ('submits' in step) await person.openedModal.submit();
    else if ('presses' in step) await person.press(findActionId(person, step.presses));
    else await person.openedModal.type(step.action, step.value);
  };
  return {
    perform,
    sees(text) {
      const { modal, messages } = person;
      const form =
        modal?.isOpen === true
          ? [modal.view.title.text, ...modal.lines, ...Object.values(modal.errors), ...selectOptions(modal)]
          : [];
      const screen = [...messages.slice(before).flatMap(({ lines }) => lines), ...form].join('\n');
      return Promise.resolve(screen.includes(text) || screen);
    },
  };
}

/** The options of all selects of a form. */
function selectOptions(modal: NonNullable<ChatClient['modal']>): string[] {
  return modal.fields.flatMap((field) => modal.options(field));
}
