import { ApiError } from '../services/api-error.ts';

/** Drive's and the older APIs' word for an error, beside the status that the newer ones give. */
const reasons: Record<ApiError['status'], string> = {
  INVALID_ARGUMENT: 'badRequest',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'insufficientFilePermissions',
  NOT_FOUND: 'notFound',
  ALREADY_EXISTS: 'fileIdInUse',
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
  INTERNAL: 'backendError',
};

/** What is not emulated is said as Google says it of methods that it does not have. */
const notEmulated = { code: 501, status: 'UNIMPLEMENTED', reason: 'notImplemented' };
const broken = { code: 500, status: 'INTERNAL', reason: 'backendError' };

/** A failed call as Google answers it: the HTTP code, and a body that both generations of clients read. */
export function errorResponse(error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  const { code, status, reason, domain = 'global' } = described(error, message);
  const body = {
    error: { code, message, ...(status && { status }), errors: [{ domain, reason, message }] },
  };
  const headers: Record<string, string> =
    code === 401 ? { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/"' } : {};
  return Response.json(body, { status: code, headers });
}

type Described = {
  readonly code: number;
  /** Left out by the older APIs. */
  readonly status?: string;
  readonly reason: string;
  readonly domain?: string;
};

function described(error: unknown, message: string): Described {
  if (error instanceof ApiError) {
    const { code, status, own } = error;
    return own ? { ...own, code } : { code, status, reason: reasons[status] };
  }
  return message.startsWith('not emulated: ') ? notEmulated : broken;
}
