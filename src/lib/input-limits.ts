/** The limits of what a person can type or paste at once, so that no input keeps the app busy. */
export const inputLimits = {
  /** Characters of a command. */
  commandLength: 20_000,
  /** Words of a command. */
  commandWords: 1_000,
  /** Bytes of a pasted payload. A client sends it again with the review of it and with the form behind that, in 100 kB (docs/rocketchat/hosting.md 2.2). */
  payloadBytes: 70_000,
  /** Bytes of a pasted export, which the client sends once. */
  importBytes: 80_000,
  /** Characters of the longest text that a form can send. */
  pasteLength: 100_000,
  /** How many objects and lists may contain each other in JSON. */
  jsonDepth: 100,
  /** Characters of a name that is compared with those of the fields. */
  nameLength: 40,
  /** Conditions of `bulk`. */
  conditions: 50,
  /** URLs of an integration. Each that has a secret in it is encrypted. */
  urls: 100,
  /** How many errors of one input are listed. */
  listedErrors: 10,
  /** Characters of an id that is stored as a client sends it. */
  idLength: 100,
} as const;
