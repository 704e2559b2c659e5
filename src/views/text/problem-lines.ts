import { fieldNames } from '../../domain/fields/field-name';
import type { Problems } from '../../domain/fields/problem';
import type { Catalog } from '../../i18n/catalog';

/** Returns one line per problem, in the order of the form. */
export function problemLines(catalog: Catalog, problems: Problems): string[] {
  return fieldNames.flatMap((name) => {
    const problem = problems[name];
    return problem === undefined ? [] : `${catalog.fields.labelWithName(name)}: ${catalog.problems(problem)}`;
  });
}

/** Returns what a form shows at its fields: a sentence per action id. */
export function problemsByAction(catalog: Catalog, problems: Problems): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const name of fieldNames) {
    const problem = problems[name];
    if (problem !== undefined) errors[name] = catalog.problems(problem);
  }
  return errors;
}
