import type { Preview } from '../../domain/change/proposal';
import type { FieldValues } from '../../domain/fields/field-values';
import type { Problems } from '../../domain/fields/problem';
import type { Integration } from '../../domain/integration/integration';

/** The result of reviewing a request, before it becomes a step of a plan. */
export interface Examination {
  readonly integration: Integration;
  readonly changes: FieldValues;
  readonly problems: Problems;
  readonly preview: Preview;
}
