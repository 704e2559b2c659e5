/** A refusal that is answered with its bare text instead of JSON. */
export class TextRefusal extends Error {
  override readonly name = 'TextRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
