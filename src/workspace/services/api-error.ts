/** Google's canonical status words, as an API error body carries them. */
export type ApiStatus =
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'ABORTED'
  | 'RESOURCE_EXHAUSTED'
  | 'INTERNAL';

const httpCodes: Record<ApiStatus, number> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
};

/** How an API of the older kind tells an error: by a reason of its own, and perhaps a code that no status stands for. */
export type OwnReason = {
  readonly reason: string;
  readonly domain?: string;
  readonly code?: number;
  /** Where in the request the trouble is: `parameter` and its name, `header` and its name. */
  readonly locationType?: 'parameter' | 'header';
  readonly location?: string;
  /** What stands in `errors` instead of the message. */
  readonly shortMessage?: string;
  /** `google.rpc` messages that the newer kind tells an error by. */
  readonly details?: readonly object[];
};

/** What a Google API answers when it refuses a call: over HTTP a JSON body, in a script an exception. */
export class ApiError extends Error {
  readonly code: number;

  constructor(
    readonly status: ApiStatus,
    message: string,
    readonly own?: OwnReason,
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = own?.code ?? httpCodes[status];
  }
}

/** A request that cannot be done, in Google's words: HTTP 400. */
export function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}
