import { Button, Modal, ModalBackdrop } from '@rocket.chat/fuselage';
import { useDebouncedCallback } from '@rocket.chat/fuselage-hooks';
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import { FocusScope } from 'react-aria';
import type { ActionManager } from '../../../client/action-manager';
import type { OpenModal } from '../../../client/open-modal';
import type { Element, UserInteraction } from '../../../client/ui-kit-types';
import type { InputValue } from '../../../client/view-state';
import { Blocks, type KitContext } from '../renderer/blocks';

/** How long somebody must have paused before an input tells its app what was typed. */
const pauseInMs = 700;

const textOf = (element: Element): string =>
  typeof element.text === 'string' ? element.text : (element.text?.text ?? '');

const isInputValue = (value: unknown): value is InputValue =>
  value === null || typeof value === 'string' || Array.isArray(value);

/** What the inputs hold, for those that an update takes away and brings back. */
function valuesOf({ state }: OpenModal): KitContext['values'] {
  const values: KitContext['values'] = {};
  // The published type knows of texts only.
  for (const [actionId, { value }] of state) Reflect.set(values, actionId, { value });
  return values;
}

interface UiKitModalViewProps {
  readonly modal: OpenModal;
  readonly actionManager: ActionManager;
}

/** A modal as Rocket.Chat draws it, with its renderer; the rules are the action manager's. */
export function UiKitModalView({ modal, actionManager }: UiKitModalViewProps): ReactElement {
  const { view, errors } = modal;
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const emit = (appId: string, interaction: UserInteraction) => actionManager.emitInteraction(appId, interaction);
  const emitLater = useDebouncedCallback(emit, pauseInMs, [actionManager]);

  // The first field, or the first that is wrong.
  useEffect(() => {
    const wrong = Object.keys(errors).length > 0 ? 'input:invalid, textarea:invalid' : 'input, textarea';
    form.current?.querySelector<HTMLElement>(wrong)?.focus();
  }, [errors]);

  // An update may have taken away what had the focus. Before the scope, which would choose the cross, notices.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) submit.current?.focus();
  }, [view]);

  const context: KitContext = {
    appId: view.appId ?? 'core',
    viewId: view.id,
    errors,
    values: valuesOf(modal),
    state: ({ actionId, blockId, value }) => {
      if (isInputValue(value)) actionManager.type(actionId, value, blockId);
    },
    action: async ({ appId, actionId, blockId, value, dispatchActionConfig }) => {
      const container = { type: 'view', id: view.id };
      const interaction = { type: 'blockAction', actionId, payload: { blockId, value }, container };
      if (dispatchActionConfig?.includes('on_character_entered')) emitLater(appId, interaction);
      else {
        const { activeElement: operated } = document;
        await emit(appId, interaction);
        // The renderer disables a select while its app is asked, which takes the focus from it.
        setTimeout(() => {
          const { activeElement: focused } = document;
          if (operated instanceof HTMLElement && (focused === document.body || focused === submit.current))
            operated.focus();
        });
      }
    },
  };
  const cancel = (isCleared: boolean) => void actionManager.cancel(isCleared);

  return (
    <ModalBackdrop
      onClick={({ target, currentTarget }: { target: unknown; currentTarget: unknown }) => {
        if (target === currentTarget) cancel(true);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) cancel(true);
      }}
    >
      <FocusScope contain restoreFocus autoFocus>
        <Modal open role="dialog" aria-modal aria-labelledby="modal-title">
          <Modal.Header>
            <Modal.HeaderText>
              <Modal.Title id="modal-title">{view.title.text}</Modal.Title>
            </Modal.HeaderText>
            <Modal.Close
              title="Close"
              onClick={() => {
                cancel(true);
              }}
            />
          </Modal.Header>
          <Modal.Content>
            <form
              id="modal-form"
              ref={form}
              noValidate
              data-renderer
              onSubmit={(event) => {
                event.preventDefault();
                void actionManager.submit();
              }}
            >
              <Blocks surface="modal" blocks={view.blocks} context={context} />
            </form>
          </Modal.Content>
          <Modal.Footer>
            <Modal.FooterControllers>
              {view.close && (
                <Button
                  onClick={() => {
                    cancel(false);
                  }}
                >
                  {textOf(view.close)}
                </Button>
              )}
              {view.submit && (
                <Button primary type="submit" form="modal-form" ref={submit}>
                  {textOf(view.submit)}
                </Button>
              )}
            </Modal.FooterControllers>
          </Modal.Footer>
        </Modal>
      </FocusScope>
    </ModalBackdrop>
  );
}
