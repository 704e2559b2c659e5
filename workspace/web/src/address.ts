/** What the page's address says, so that a reload and a second tab show what they should: `?as=<username>&room=<id>`. */
export interface Place {
  readonly as: string | undefined;
  readonly room: string | undefined;
}

export function readAddress(search: string): Place {
  const query = new URLSearchParams(search);
  return { as: query.get('as') ?? undefined, room: query.get('room') ?? undefined };
}

export function writeAddress({ as, room }: Place): string {
  const query = new URLSearchParams({ ...(as !== undefined && { as }), ...(room !== undefined && { room }) });
  return `?${query.toString()}`;
}
