import { omitSecrets } from '../domain/fields/fields';
import { nameOf } from '../domain/integration/integration';
import { openCreationForm } from './shared/open-creation-form';
import { withIntegration } from './shared/with-integration';

/** `clone REF`: the form of a new integration with the values of another one, except its token. */
export const clone = withIntegration(
  'clone',
  async (context, integration) => {
    const { id, type, values } = integration;
    const name = context.catalog.lifecycle.copyName(nameOf(integration));
    await openCreationForm(context, type, { ...omitSecrets(values), name }, ['clone', id]);
  },
  (context) => context.release(),
);
