import type { Fixture } from './fixture';
import { integrations } from './integrations';
import { messages } from './messages';
import { permissions } from './permissions';
import { rooms, subscriptions } from './rooms';
import { users } from './users';
import { withActivity } from './with-activity';

/** A small realistic workspace. Its users are described in workspace/README.md. */
export const seed: Fixture = {
  users,
  rocketchat_permissions: permissions,
  rocketchat_room: withActivity(rooms, messages),
  rocketchat_subscription: subscriptions,
  rocketchat_message: messages,
  rocketchat_integrations: integrations,
};
