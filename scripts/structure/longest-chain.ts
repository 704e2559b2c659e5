/** Returns the nodes of the longest path through a graph. A circle is passed through once. */
export function longestChain(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const chainFrom = (node: string): readonly string[] => {
    const found = known.get(node);
    if (found !== undefined) return found;
    known.set(node, [node]);
    const behind = (graph.get(node) ?? []).map(chainFrom);
    const chain = [node, ...behind.reduce((a, b) => (b.length > a.length ? b : a), [])];
    known.set(node, chain);
    return chain;
  };
  return [...graph.keys()].map(chainFrom).reduce((a, b) => (b.length > a.length ? b : a), []);
}
