import { Button, Modal, ModalBackdrop } from '@rocket.chat/fuselage';
import type { KeyboardEvent, ReactElement } from 'react';
import { FocusScope } from 'react-aria';
import type { ActionManager } from '../../../client/action-manager';
import type { OpenModal } from '../../../client/open-modal';
import type { Element } from '../../../client/ui-kit-types';
import { Blocks } from '../renderer/blocks';
import { useKitContext } from './use-kit-context';
import { useModalFocus } from './use-modal-focus';

const textOf = (element: Element): string =>
  typeof element.text === 'string' ? element.text : (element.text?.text ?? '');

interface UiKitModalViewProps {
  readonly modal: OpenModal;
  readonly actionManager: ActionManager;
}

/** A modal, drawn by Rocket.Chat's renderer. Its rules are in the action manager. */
export function UiKitModalView({ modal, actionManager }: UiKitModalViewProps): ReactElement {
  const { view } = modal;
  const { form, submit, keepFocus } = useModalFocus(modal);
  const context = useKitContext(modal, actionManager, keepFocus);
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
