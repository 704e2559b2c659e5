/** The two kinds of integrations, as in the names of their permissions. */
export type Kind = 'incoming' | 'outgoing';

interface KindPermissions {
  /** To manage all integrations of the kind. */
  all: string;
  /** To manage only the user's own. */
  own: string;
}

export const permissionsOf: Record<Kind, KindPermissions> = {
  incoming: { all: 'manage-incoming-integrations', own: 'manage-own-incoming-integrations' },
  outgoing: { all: 'manage-outgoing-integrations', own: 'manage-own-outgoing-integrations' },
};

/** The endpoints for both kinds require any of these. */
export const anyIntegrationPermission = Object.values(permissionsOf).flatMap(({ all, own }) => [all, own]);
