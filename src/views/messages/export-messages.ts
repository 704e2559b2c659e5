import type { Catalog } from '../../i18n/catalog';
import type { Message } from '../kit/message';

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
