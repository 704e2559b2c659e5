import type { Catalog } from '../../i18n/catalog';
import type { LeftOut } from '../../domain/transfer/export';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';

/** Returns what an export leaves out, and what an import does about it. */
export function leftOutMessage({ catalog, blocks }: Scope, leftOut: readonly LeftOut[]): Message {
  const { transfer, fields } = catalog;
  const named = leftOut.map(({ name, fields: left }) => ({
    name,
    labels: left.map((field) => fields.label(field.name)),
  }));
  return { text: transfer.leftOut(named), blocks: [blocks.small(transfer.leftOutNext)] };
}

/** Returns an export to copy, each part in a code block of its own message. The export escapes backticks, so none ends the block. */
export function exportMessages({ transfer }: Catalog, parts: readonly string[], count: number): Message[] {
  return parts.map((part, index) => {
    const head = [
      ...(index === 0 ? [transfer.title(count)] : []),
      ...(parts.length > 1 ? [transfer.part(index + 1, parts.length)] : []),
    ];
    return { text: [...head, '```', part, '```'].join('\n'), isMarkdown: true };
  });
}
