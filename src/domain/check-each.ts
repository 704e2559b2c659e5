import { fieldsOf, isUsed } from './fields';
import type { FieldName } from './field-name';
import type { FieldValues } from './integration';
import type { IntegrationType } from './integration-type';
import type { Problem, Problems } from './problem';

/** What is wrong with each value by itself, also with those that nobody typed: of a new integration none has proved itself. */
export function checkEach(type: IntegrationType, values: FieldValues): Problems {
  const problems: Partial<Record<FieldName, Problem>> = {};
  for (const field of fieldsOf(type).filter((one) => isUsed(one, type, values.event))) {
    const problem = field.check(values[field.name] ?? null, type);
    if (problem !== undefined) problems[field.name] = problem;
  }
  return problems;
}
