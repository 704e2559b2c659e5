import { ApiError } from '../../http/api-error';
import type { IntegrationRules } from '../../releases/release-profile';
import type { RestContext } from '../../rest-context';

type Admit = (context: RestContext, userId: string, method: string) => Promise<void>;

/** @throws ApiError error-user-lacks-message-impersonate-permission */
const requirePermission: Admit = async ({ permissions }, userId, method) => {
  if (await permissions.has(userId, 'message-impersonate')) return;
  throw ApiError.coded(
    'error-user-lacks-message-impersonate-permission',
    "User selected for the incoming integration lacks the 'message-impersonate' permission.",
    { method },
  );
};

const giveRoleBot: Admit = async ({ db }, userId) => {
  await db.users.updateAsync({ _id: userId }, { $addToSet: { roles: 'bot' } });
};

const admissions: Record<IntegrationRules['postAsUser'], Admit> = {
  'becomes-bot': giveRoleBot,
  'needs-permission': requirePermission,
};

/**
 * Ensures that an incoming integration may post as this user, as the release does it (docs/rocketchat/rest-api.md,
 * G.4).
 *
 * @throws ApiError if the release requires a permission that the user lacks
 */
export const admitPostAsUser: Admit = (context, userId, method) =>
  admissions[context.profile.integrations.postAsUser](context, userId, method);
