import type { FieldValues, Integration } from '../domain/integration';
import type { Problems } from '../domain/problem';
import type { Preview } from '../domain/proposal';

/** What a request comes to, before it is a step of a plan. */
export interface Examined {
  readonly integration: Integration;
  readonly changes: FieldValues;
  readonly problems: Problems;
  readonly preview: Preview;
}
