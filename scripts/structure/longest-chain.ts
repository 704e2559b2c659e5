/** Returns the nodes of the longest path through a graph. A cycle counts once. */
export function longestChain(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const chains = new Map<string, readonly string[]>();
  const chainFrom = (node: string): readonly string[] => {
    const found = chains.get(node);
    if (found !== undefined) return found;
    chains.set(node, []);
    const tails = (graph.get(node) ?? []).map(chainFrom);
    const chain = [node, ...tails.reduce((a, b) => (b.length > a.length ? b : a), [])];
    chains.set(node, chain);
    return chain;
  };
  return [...graph.keys()].map(chainFrom).reduce((a, b) => (b.length > a.length ? b : a), []);
}
