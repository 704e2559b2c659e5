import { ExpectedError, NotFoundError } from './errors';
import { type IntegrationType, integrationTypes } from './fields/integration-type';

/** The permissions that a person needs, both of them, to change an integration of a type. The API's documentation names them. */
export const requiredPermissions: Readonly<Record<IntegrationType, readonly string[]>> = {
  'webhook-incoming': ['manage-incoming-integrations', 'manage-own-incoming-integrations'],
  'webhook-outgoing': ['manage-outgoing-integrations', 'manage-own-outgoing-integrations'],
};

/** The roles that have each permission, as `permissions.listAll` returns them. */
export type RolesByPermission = Readonly<Record<string, readonly string[]>>;

/** The permissions that a person lacks for each type of integration; empty where they may change it. */
export type MissingPermissions = Readonly<Record<IntegrationType, readonly string[]>>;

/** Returns whether people with these roles have a permission. Nobody has one that the server does not list. */
export function isGranted(roles: readonly string[], permissions: RolesByPermission, permission: string): boolean {
  return permissions[permission]?.some((role) => roles.includes(role)) ?? false;
}

/** Returns the permissions that a person with these roles lacks. */
export function missingPermissions(roles: readonly string[], permissions: RolesByPermission): MissingPermissions {
  const missing = (type: IntegrationType): string[] =>
    requiredPermissions[type].filter((permission) => !isGranted(roles, permissions, permission));
  return { 'webhook-incoming': missing('webhook-incoming'), 'webhook-outgoing': missing('webhook-outgoing') };
}

/** Returns the types that the person may see and change. */
function permittedTypes(missing: MissingPermissions): IntegrationType[] {
  return integrationTypes.filter((type) => missing[type].length === 0);
}

export class NotPermittedError extends ExpectedError {
  constructor(missing: readonly string[]) {
    super({ code: 'not-permitted', missing });
  }
}

/** @throws NotPermittedError where the person lacks a permission for this type */
export function requirePermission(missing: MissingPermissions, type: IntegrationType): void {
  if (missing[type].length > 0) throw new NotPermittedError(missing[type]);
}

/**
 * Returns an integration that the person may see. One that they may not see is answered like one that does not exist, so that nobody
 * can find out its name or id.
 *
 * @throws NotPermittedError where they may see none; NotFoundError
 */
export function requireVisible<T extends { readonly type: IntegrationType }>(
  missing: MissingPermissions,
  integration: T | undefined,
): T {
  const types = requireAnyPermission(missing);
  if (integration === undefined || !types.includes(integration.type)) throw new NotFoundError();
  return integration;
}

/**
 * Returns the types that the person may see and change, at least one.
 *
 * @throws NotPermittedError where there is none, naming every permission that is missing
 */
export function requireAnyPermission(missing: MissingPermissions): IntegrationType[] {
  const types = permittedTypes(missing);
  if (types.length === 0) throw new NotPermittedError(integrationTypes.flatMap((type) => missing[type]));
  return types;
}
