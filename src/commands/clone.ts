import { omitFields } from '../domain/fields/field-values';
import { fieldsOf } from '../domain/fields/fields';
import { nameOf } from '../domain/integration/integration';
import type { Context } from '../ports/context';
import { openCreationForm } from './shared/open-creation-form';
import { resolveOne } from './shared/resolve-one';

/** `clone REF`: the form of a new integration with what another one has, but its token. */
export async function clone(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  const { common, commands, lifecycle } = context.catalog;
  if (reference.trim() === '') return context.say({ text: common.referenceNeeded(commands.clone.usage) });
  // Asked for meanwhile, it is there when the form needs it.
  const [integration] = await Promise.all([resolveOne(context, reference, (id) => ['clone', id]), context.release()]);
  if (integration === undefined) return;
  const { type, values, id } = integration;
  const secrets = fieldsOf(type).filter(({ kind }) => kind.name === 'secret');
  const copied = omitFields(
    values,
    secrets.map(({ name }) => name),
  );
  await openCreationForm(context, type, { ...copied, name: lifecycle.copyName(nameOf(integration)) }, ['clone', id]);
}
