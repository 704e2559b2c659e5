import { type Integration, nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Catalog } from '../../i18n/catalog';

/** Which integration a form is about. */
export function formTitle({ conversation, life }: Catalog, integration: Integration): string {
  return isNew(integration)
    ? life.newAbout(integration.type)
    : conversation.form.about(nameOf(integration), integration.id);
}
