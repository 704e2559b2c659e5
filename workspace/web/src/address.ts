/** The state in the page's address, so that a reload and other tabs keep it: `?as=<username>&room=<id>`. */
export interface PageAddress {
  readonly as: string | undefined;
  readonly room: string | undefined;
}

export function readAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  return { as: query.get('as') ?? undefined, room: query.get('room') ?? undefined };
}

export function writeAddress({ as, room }: PageAddress): string {
  const query = new URLSearchParams({ ...(as !== undefined && { as }), ...(room !== undefined && { room }) });
  return `?${query.toString()}`;
}
