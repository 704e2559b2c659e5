/** An expectation cannot be checked on this server. That counts as neither right nor wrong. */
export class NotApplicableError extends Error {
  override readonly name = 'NotApplicableError';
}
