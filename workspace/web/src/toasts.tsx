import { ToastBar } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

interface ToastsProps {
  readonly toasts: readonly { readonly id: number; readonly text: string }[];
  readonly onClose: (id: number) => void;
}

/** The client's own error messages, shown briefly. */
export function Toasts({ toasts, onClose }: ToastsProps): ReactElement {
  return (
    <div className="toasts" role="alert">
      {toasts.map(({ id, text }) => (
        <ToastBar
          key={id}
          id={String(id)}
          variant="error"
          time={5}
          onClose={() => {
            onClose(id);
          }}
        >
          {text}
        </ToastBar>
      ))}
    </div>
  );
}
