import { isValidElement, type ReactNode } from 'react';

/**
 * Replaces `react-dom/server` in the renderer, which uses it to turn the text of an option or a placeholder into a string.
 * The real one would escape it and show `&` as `&amp;`.
 */
export function renderToStaticMarkup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map((child: ReactNode) => renderToStaticMarkup(child)).join('');
  if (isValidElement<{ children?: ReactNode; text?: string }>(node))
    return node.props.text ?? renderToStaticMarkup(node.props.children);
  return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
}
