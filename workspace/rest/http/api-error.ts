interface ErrorParts {
  status?: number;
  errorType?: string;
  details?: Record<string, unknown>;
}

/** An error that the API answers with `{success: false, error: message, errorType?, details?}`; status 400 by default. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly errorType: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(message: string, { status = 400, errorType, details }: ErrorParts = {}) {
    super(message);
    this.status = status;
    this.errorType = errorType;
    this.details = details;
  }

  /** Returns an error in Meteor's form: "reason [code]" or "[code]". The code is also the `errorType`. */
  static coded(code: string, reason?: string, details?: Record<string, unknown>): ApiError {
    const message = reason === undefined ? `[${code}]` : `${reason} [${code}]`;
    return new ApiError(message, { errorType: code, ...(details && { details }) });
  }
}
