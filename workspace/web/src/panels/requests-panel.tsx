import { Tag } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';
import type { Activity } from '../model/activity';
import { useStore } from '../model/store';

/** The app's calls of the REST API, newest first. */
export function RequestsPanel({ activity }: { activity: Activity }): ReactElement {
  const { requests } = useStore(activity);
  if (requests.length === 0) return <p>The app has called nothing yet.</p>;
  return (
    <ol className="requests">
      {requests.map(({ id, at, method, path, status, body }) => (
        <li key={id}>
          <div>
            <Tag variant={status < 400 ? 'secondary' : 'danger'}>{status}</Tag> <strong>{method}</strong>{' '}
            <code>{path}</code> <time dateTime={at}>{at.slice(11, 19)}</time>
          </div>
          {body !== undefined && <pre tabIndex={0}>{JSON.stringify(body, null, 2)}</pre>}
        </li>
      ))}
    </ol>
  );
}
