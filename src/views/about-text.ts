import { nameOf, type Integration } from '../domain/integration';
import { isNew } from '../domain/new-integration';
import type { Words } from '../text/words';

/** Which integration a form is about. */
export function aboutText({ conversation, life }: Words, integration: Integration): string {
  return isNew(integration)
    ? life.newAbout(integration.type)
    : conversation.form.about(nameOf(integration), integration.id);
}
