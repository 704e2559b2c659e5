import type { ReactElement } from 'react';
import type { ActionManager } from '../../../client/action-manager';
import { useLastExchange } from '../modal/use-action-manager';

/** The last interaction as raw JSON, both ways, for app developers. */
export function InteractionPanel({ actionManager }: { actionManager: ActionManager }): ReactElement {
  const exchange = useLastExchange(actionManager);
  if (exchange === undefined) return <p>Press a button or submit a form: what is sent, and answered, appears here.</p>;
  const { sent, received } = exchange;
  return (
    <>
      <h2>Sent</h2>
      <pre tabIndex={0}>{JSON.stringify(sent, null, 2)}</pre>
      <h2>Received</h2>
      <pre tabIndex={0}>
        {received === undefined ? 'Nothing that could be read.' : JSON.stringify(received, null, 2)}
      </pre>
    </>
  );
}
