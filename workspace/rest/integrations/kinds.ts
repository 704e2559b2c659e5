/** The two kinds of integrations, in the words of their permissions. */
export type Kind = 'incoming' | 'outgoing';

interface KindPermissions {
  /** To manage anybody's. */
  all: string;
  /** To manage those that one created. */
  own: string;
}

export const permissionsOf: Record<Kind, KindPermissions> = {
  incoming: { all: 'manage-incoming-integrations', own: 'manage-own-incoming-integrations' },
  outgoing: { all: 'manage-outgoing-integrations', own: 'manage-own-outgoing-integrations' },
};

/** Any of these opens the endpoints that concern both kinds. */
export const anyIntegrationPermission = Object.values(permissionsOf).flatMap(({ all, own }) => [all, own]);
