import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { OpenModal } from '../../../client/open-modal';

interface ModalFocus {
  readonly form: RefObject<HTMLFormElement>;
  readonly submit: RefObject<HTMLButtonElement>;
  /** Does something, and gives the focus back to what had it. */
  readonly keepFocus: (work: () => Promise<void>) => Promise<void>;
}

/** Where the focus is in a modal: at the first field, at the first that is wrong, and never lost. */
export function useModalFocus({ view, errors }: OpenModal): ModalFocus {
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const first = Object.keys(errors).length > 0 ? 'input:invalid, textarea:invalid' : 'input, textarea';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [errors]);

  // An update may have taken away what had the focus. Before the scope, which would choose the cross, notices.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) submit.current?.focus();
  }, [view]);

  const keepFocus = async (work: () => Promise<void>) => {
    const { activeElement: operated } = document;
    await work();
    // The renderer disables a select while its app is asked, which takes the focus from it.
    setTimeout(() => {
      const { activeElement: focused } = document;
      const isLost = focused === document.body || focused === submit.current;
      if (isLost && operated instanceof HTMLElement) operated.focus();
    });
  };
  return { form, submit, keepFocus };
}
