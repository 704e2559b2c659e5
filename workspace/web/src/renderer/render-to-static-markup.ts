import { isValidElement, type ReactNode } from 'react';

/**
 * Stands in for `react-dom/server` in the renderer, which calls it to turn the text of an option or a placeholder into a
 * string: the real one would escape it, and `&` would be shown as `&amp;`.
 */
export function renderToStaticMarkup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map((child: ReactNode) => renderToStaticMarkup(child)).join('');
  if (isValidElement<{ children?: ReactNode; text?: string }>(node))
    return node.props.text ?? renderToStaticMarkup(node.props.children);
  return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
}
