import type { Fixture } from './fixture';
import { integrations } from './integrations';
import { permissions } from './permissions';
import { rooms, subscriptions } from './rooms';
import { users } from './users';

/** A small believable workspace; who is who is told in workspace/README.md. */
export const seed: Fixture = {
  users,
  rocketchat_permissions: permissions,
  rocketchat_room: rooms,
  rocketchat_subscription: subscriptions,
  rocketchat_integrations: integrations,
};
