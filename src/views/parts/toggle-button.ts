import { type Integration, nameOf } from '../../domain/integration/integration';
import { isText, parseJsonObject } from '../../lib/json';
import type { Button } from '../kit/blocks';
import type { Scope } from '../kit/scope';

/** What the button asks for, and for which version. */
export interface ToggleValue {
  readonly id: string;
  readonly enabled: boolean;
  /** The `_updatedAt` of the version shown beside the button. */
  readonly updatedAt: string;
}

/** Returns a button that enables or disables an integration. It carries the version shown beside it. */
export function toggleButton({ catalog }: Scope, { id, values, updatedAt }: Integration): Button {
  const { turnOn, turnOff } = catalog.common.buttons;
  const enabled = values.enabled !== true;
  const turning: ToggleValue = { id, enabled, updatedAt };
  return {
    actionId: `toggle/${enabled ? 'on' : 'off'}/${id}`,
    label: enabled ? turnOn : turnOff,
    value: JSON.stringify(turning),
  };
}

/** Parses a button's value; undefined where it was forged. */
export function parseToggleValue(value: string): ToggleValue | undefined {
  const { id, enabled, updatedAt } = parseJsonObject(value) ?? {};
  return isText(id) && typeof enabled === 'boolean' && isText(updatedAt) ? { id, enabled, updatedAt } : undefined;
}

/** Returns that the integration is in the requested state already. */
export function toggledAlreadyText(
  { catalog }: Scope,
  integration: Integration,
  changedBy: string | undefined,
): string {
  const { search, common, values } = catalog;
  const state = integration.values.enabled === true ? common.on : common.off;
  const actor = changedBy ?? values.somebody;
  return search.isAlready(nameOf(integration), state, actor, values.at(integration.updatedAt));
}
