import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { OpenModal } from '../../../client/open-modal';

interface ModalFocus {
  readonly form: RefObject<HTMLFormElement>;
  readonly submit: RefObject<HTMLButtonElement>;
  /** Runs some work, then returns the focus to the element that had it. */
  readonly keepFocus: (work: () => Promise<void>) => Promise<void>;
}

/** Manages the focus of a modal: on the first field, on the first invalid one after errors, and never lost. */
export function useModalFocus({ view, errors }: OpenModal): ModalFocus {
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const first = Object.keys(errors).length > 0 ? 'input:invalid, textarea:invalid' : 'input, textarea';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [errors]);

  // An update may remove the focused element. This runs before the focus scope, which would focus the cross.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) submit.current?.focus();
  }, [view]);

  const keepFocus = async (work: () => Promise<void>) => {
    const { activeElement: previouslyFocused } = document;
    await work();
    // The renderer disables a select during the call, which removes its focus.
    setTimeout(() => {
      const { activeElement: focused } = document;
      const isLost = focused === document.body || focused === submit.current;
      if (isLost && previouslyFocused instanceof HTMLElement) previouslyFocused.focus();
    });
  };
  return { form, submit, keepFocus };
}
