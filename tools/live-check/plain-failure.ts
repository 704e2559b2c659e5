/** A failure that one sentence explains to whoever typed the command. */
export class PlainFailure extends Error {
  override readonly name = 'PlainFailure';
}
