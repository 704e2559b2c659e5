import { parse } from '@rocket.chat/message-parser';
import { type ReactElement, type ReactNode, useMemo } from 'react';

/** A node of the parser's tree, with the fields used here. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly unicode?: string;
  readonly shortCode?: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Renders the content of a node: its text or its children. */
function childrenOf(value: unknown): ReactNode {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((child: unknown, index) => <RenderedNode key={index} node={child} />);
  return isNode(value) ? <RenderedNode node={value} /> : null;
}

function linkOf(value: unknown): ReactElement | null {
  if (typeof value !== 'object' || value === null || !('src' in value) || !('label' in value)) return null;
  const src = isNode(value.src) && typeof value.src.value === 'string' ? value.src.value : '';
  return (
    <a href={/^(https?:|mailto:)/.test(src) ? src : undefined} target="_blank" rel="noreferrer">
      {childrenOf(value.label)}
    </a>
  );
}

const lines = (value: unknown): ReactNode =>
  Array.isArray(value)
    ? value.map((line: unknown, index) => <div key={index}>{childrenOf(isNode(line) ? line.value : line)}</div>)
    : null;

const items = (value: unknown): ReactNode =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => <li key={index}>{childrenOf(isNode(item) ? item.value : item)}</li>)
    : null;

/** How to render each type of node. Other types render their children. */
const renderers: Readonly<Record<string, (node: Node) => ReactNode>> = {
  PARAGRAPH: ({ value }) => <p>{childrenOf(value)}</p>,
  HEADING: ({ value }) => <p className="markup-heading">{childrenOf(value)}</p>,
  BOLD: ({ value }) => <strong>{childrenOf(value)}</strong>,
  ITALIC: ({ value }) => <em>{childrenOf(value)}</em>,
  STRIKE: ({ value }) => <s>{childrenOf(value)}</s>,
  INLINE_CODE: ({ value }) => <code>{childrenOf(value)}</code>,
  CODE: ({ value }) => <pre>{lines(value)}</pre>,
  QUOTE: ({ value }) => <blockquote>{childrenOf(value)}</blockquote>,
  UNORDERED_LIST: ({ value }) => <ul className="markup-list">{items(value)}</ul>,
  ORDERED_LIST: ({ value }) => <ol className="markup-list">{items(value)}</ol>,
  LINE_BREAK: () => <br />,
  LINK: ({ value }) => linkOf(value),
  MENTION_USER: ({ value }) => <strong>@{childrenOf(value)}</strong>,
  MENTION_CHANNEL: ({ value }) => <strong>#{childrenOf(value)}</strong>,
  EMOJI: ({ unicode, shortCode = '' }) => unicode ?? `:${shortCode}:`,
};

function RenderedNode({ node }: { node: unknown }): ReactElement | null {
  if (!isNode(node)) return null;
  return <>{(renderers[node.type] ?? (({ value }) => childrenOf(value)))(node)}</>;
}

/** Text in Rocket.Chat's markup, parsed by its own parser. */
export function Markup({ text }: { text: string }): ReactElement {
  const tree = useMemo(() => parse(text), [text]);
  return (
    <>
      {tree.map((node, index) => (
        <RenderedNode key={index} node={node} />
      ))}
    </>
  );
}
