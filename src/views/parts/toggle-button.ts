import { type Integration, nameOf } from '../../domain/integration/integration';
import { isJsonObject, isText } from '../../lib/json';
import type { Button } from '../kit/blocks';
import type { Scope } from '../kit/scope';

/** What such a button asks for, and of which version. */
export interface ToggleValue {
  readonly id: string;
  readonly enabled: boolean;
  /** The `_updatedAt` of the version that stands beside the button. */
  readonly updatedAt: string;
}

/** A button that turns an integration off or on, whichever it is not; it remembers the version that it stands beside. */
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

/** What a button's value says; undefined for one that this app did not make. */
export function parseToggleValue(value: string): ToggleValue | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    if (!isJsonObject(parsed)) return undefined;
    const { id, enabled, updatedAt } = parsed;
    return isText(id) && typeof enabled === 'boolean' && isText(updatedAt) ? { id, enabled, updatedAt } : undefined;
  } catch {
    return undefined;
  }
}

/** What was asked for is so already, since somebody was faster. */
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
