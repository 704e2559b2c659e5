import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { maskSecrets } from '../../lib/mask-secrets';
import type { Blocks } from './blocks';

/** An answer for one person: a headline, and blocks below it. */
export interface Message {
  /** A line or several. */
  readonly text: string;
  readonly blocks?: readonly LayoutBlock[];
  /** The text is Markdown of the app itself, such as a code block. Such a message has no blocks. */
  readonly isMarkdown?: boolean;
}

/**
 * Returns a message with its headline in blocks: clients draw no text beside blocks, and read Markdown in a text, which may contain
 * names that somebody typed (docs/rocketchat/clients.md 0.1). The text stays as well, because the mobile client reads it out.
 */
export function withHeadline({ text, blocks = [], isMarkdown = false }: Message, make: Blocks): Message {
  if (isMarkdown) return { text };
  const headline = text.split('\n').filter((line) => line.trim() !== '');
  return { text: maskSecrets(text), blocks: [...headline.map((line) => make.section(line)), ...blocks] };
}
