import { ToastBar } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

interface ToastsProps {
  readonly toasts: readonly { readonly id: number; readonly text: string }[];
  readonly onClose: (id: number) => void;
}

/** What passes: errors of the client's own. */
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
