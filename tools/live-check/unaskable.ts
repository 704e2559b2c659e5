/** Why something cannot be asked of a server: that is neither right nor wrong. */
export class Unaskable extends Error {
  override readonly name = 'Unaskable';
}
