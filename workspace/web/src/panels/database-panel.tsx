import { Button, Tag } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';
import type { Activity } from '../model/activity';
import type { StoredIntegration } from '../model/documents';
import type { FieldChange } from '../model/integration-changes';
import { showField } from '../model/show-field';
import { useStore } from '../model/store';

/** The stored integrations, changed ones first, with changed fields as before → after. */
export function DatabasePanel({ activity }: { activity: Activity }): ReactElement {
  const { integrations, changes } = useStore(activity);
  const [secrets, setSecrets] = useState(false);
  const sorted = [...integrations].sort((a, b) => Number(changes.has(b._id)) - Number(changes.has(a._id)));
  return (
    <>
      <div className="panel-bar">
        <p>
          <code>rocketchat_integrations</code>, as stored
        </p>
        <Button
          small
          aria-pressed={secrets}
          onClick={() => {
            setSecrets(!secrets);
          }}
        >
          {secrets ? 'Hide secrets' : 'Show secrets'}
        </Button>
      </div>
      {sorted.map((integration) => (
        <Document
          key={integration._id}
          integration={integration}
          changes={changes.get(integration._id) ?? []}
          secrets={secrets}
        />
      ))}
    </>
  );
}

interface DocumentProps {
  readonly integration: StoredIntegration;
  readonly changes: readonly FieldChange[];
  readonly secrets: boolean;
}

function Document({ integration, changes, secrets }: DocumentProps): ReactElement {
  const { _id, name, type } = integration;
  const count = changes.length;
  return (
    <details className="document" data-integration={_id} open={count > 0 ? true : undefined}>
      <summary>
        {String(name)} <Tag>{type === 'webhook-incoming' ? 'incoming' : 'outgoing'}</Tag>{' '}
        {count > 0 && <Tag variant="primary">{count === 1 ? '1 field changed' : `${count} fields changed`}</Tag>}
      </summary>
      {count > 0 && (
        <dl className="document-changes" key={JSON.stringify(changes)}>
          {changes.map(({ field, before, after }) => (
            <div key={field} data-changed={field}>
              <dt>{field}</dt>
              <dd>
                <del>{showField(field, before, secrets)}</del> → <ins>{showField(field, after, secrets)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <dl>
        {Object.entries(integration).map(([field, value]) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{showField(field, value, secrets)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
