import { openRemovalForm } from './shared/open-removal-form';
import { withIntegration } from './shared/with-integration';

/** `remove REF`: a form that says what stops working and asks for the name. */
export const remove = withIntegration('remove', (context, integration) => openRemovalForm(context, integration));
