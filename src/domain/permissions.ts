import { ExpectedError } from './errors';
import { type IntegrationType, integrationTypes } from './fields/integration-type';

/** The permissions that the API's document asks for, both of them, to change an integration of that type. */
export const requiredPermissions: Readonly<Record<IntegrationType, readonly string[]>> = {
  'webhook-incoming': ['manage-incoming-integrations', 'manage-own-incoming-integrations'],
  'webhook-outgoing': ['manage-outgoing-integrations', 'manage-own-outgoing-integrations'],
};

/** Which roles hold each permission, as `permissions.listAll` tells it. */
export type RolesByPermission = Readonly<Record<string, readonly string[]>>;

/** For each type of integration the documented permissions that a person lacks; empty where the person may act. */
export type MissingPermissions = Readonly<Record<IntegrationType, readonly string[]>>;

/** Decides for a person's roles. A permission that the server does not list is held by nobody: unknown means no. */
export function missingPermissions(roles: readonly string[], permissions: RolesByPermission): MissingPermissions {
  const holds = (permission: string): boolean => permissions[permission]?.some((role) => roles.includes(role)) ?? false;
  const missing = (type: IntegrationType): string[] =>
    requiredPermissions[type].filter((permission) => !holds(permission));
  return { 'webhook-incoming': missing('webhook-incoming'), 'webhook-outgoing': missing('webhook-outgoing') };
}

/** The types that the person may see and change. */
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
 * The types that the person may act on, at least one.
 *
 * @throws NotPermittedError where there is none, naming every permission that is missing
 */
export function requireAnyPermission(missing: MissingPermissions): IntegrationType[] {
  const types = permittedTypes(missing);
  if (types.length === 0)
    throw new NotPermittedError(integrationTypes.reduce<string[]>((all, type) => [...all, ...missing[type]], []));
  return types;
}
