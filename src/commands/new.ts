import { integrationTypes } from '../domain/fields/integration-type';
import { defaultValues } from '../domain/integration/new-integration';
import type { Context } from '../ports/context';
import { openCreationForm } from './shared/open-creation-form';

/** `new incoming|outgoing`: the form of a new integration, with the default values. */
export async function create(context: Context, args: readonly string[]): Promise<void> {
  const typed = args.join(' ').trim().toLowerCase();
  const type = integrationTypes.find((name) => name === typed || context.catalog.values.type(name) === typed);
  if (type === undefined) return context.say({ text: context.catalog.lifecycle.typeNeeded });
  await openCreationForm(context, type, defaultValues[type], ['new', context.catalog.values.type(type)]);
}
