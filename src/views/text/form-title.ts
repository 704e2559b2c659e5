import { type Integration, nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Catalog } from '../../i18n/catalog';

/** Returns which integration a form is about. */
export function formTitle({ common, lifecycle }: Catalog, integration: Integration): string {
  return isNew(integration)
    ? lifecycle.newAbout(integration.type)
    : common.form.about(nameOf(integration), integration.id);
}
