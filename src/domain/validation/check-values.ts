import type { FieldName } from '../fields/field-name';
import type { FieldValues } from '../fields/field-values';
import { fieldsOf, isUsed } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import type { Problem, Problems } from '../fields/problem';

/** What is wrong with each value by itself, also with those that nobody typed: of a new integration none has proved itself. */
export function validateValues(type: IntegrationType, values: FieldValues): Problems {
  const problems: Partial<Record<FieldName, Problem>> = {};
  for (const field of fieldsOf(type).filter((one) => isUsed(one, type, values.event))) {
    const problem = field.check(values[field.name] ?? null, type);
    if (problem !== undefined) problems[field.name] = problem;
  }
  return problems;
}
