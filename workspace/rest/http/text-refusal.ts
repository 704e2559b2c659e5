/** An error that is answered as plain text instead of JSON. */
export class TextRefusal extends Error {
  override readonly name = 'TextRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
