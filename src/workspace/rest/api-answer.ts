import { ApiError, type OwnReason } from '../services/api-error.ts';
import type { Api } from './apis.ts';
import { badRequest } from './error-details.ts';

/** Drive's and the older APIs' word for an error, beside the status that the newer ones give. */
const reasons: Record<ApiError['status'], string> = {
  INVALID_ARGUMENT: 'badRequest',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'insufficientFilePermissions',
  NOT_FOUND: 'notFound',
  ALREADY_EXISTS: 'fileIdInUse',
  ABORTED: 'aborted',
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
  INTERNAL: 'backendError',
};

/** The words of an API that tells both: Gmail's are the status itself. */
const reasonsOfBoth: Partial<typeof reasons> = {
  INVALID_ARGUMENT: 'invalidArgument',
  PERMISSION_DENIED: 'forbidden',
};

/** What is not emulated is said as Google says it of methods that it does not have. */
const notEmulated = { code: 501, status: 'UNIMPLEMENTED', reason: 'notImplemented' };
const broken = { code: 500, status: 'INTERNAL', reason: 'backendError' };

/**
 * A failed call as `api` answers it: the HTTP code, and a body that its generation of clients reads; both
 * generations where the API is not known.
 */
export function errorResponse(error: unknown, api?: Pick<Api, 'errors'>): Response {
  const message = error instanceof Error ? error.message : String(error);
  const {
    code,
    headers = {},
    ...body
  } = api?.errors === 'reason' && isParseError(message) ? parseError : bodyOf(error, message, api?.errors);
  return Response.json({ error: { code, ...body } }, { status: code, headers });
}

type Body = {
  readonly code: number;
  readonly message: string;
  readonly status?: string;
  readonly errors?: readonly object[];
  readonly details?: readonly object[];
  readonly headers?: Record<string, string>;
};

function bodyOf(error: unknown, message: string, kind?: Api['errors']): Body {
  const { code, status, reason, own = {} } = described(error, message, kind);
  const { domain = 'global', shortMessage = message, locationType, location } = own;
  const details = own.details ?? badRequest(message, status);
  const place = { ...(locationType && { locationType }), ...(location !== undefined && { location }) };
  // What Google's front door refuses tells its status and details to clients of either generation.
  const isNewer = kind === 'status' || kind === 'both' || own.details !== undefined;
  const tellsStatus = isNewer || (kind === undefined && own.reason === undefined);
  return {
    code,
    message,
    ...(kind !== 'status' && { errors: [{ domain, reason, message: shortMessage, ...place }] }),
    ...(tellsStatus && { status }),
    ...(isNewer && details.length > 0 && { details }),
    ...(code === 401 && { headers: { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/"' } }),
  };
}

type Described = {
  readonly code: number;
  readonly status: string;
  readonly reason: string;
  readonly own?: Partial<OwnReason>;
};

function described(error: unknown, message: string, kind?: Api['errors']): Described {
  if (!(error instanceof ApiError)) return message.startsWith('not emulated: ') ? notEmulated : broken;
  const { code, status, own } = error;
  const usual = (kind === 'both' && reasonsOfBoth[status]) || reasons[status];
  return { code, status, reason: own?.reason ?? usual, ...(own && { own }) };
}

/** Of a body that is no JSON; what is wrong in it Drive and Calendar say as the others do. */
function isParseError(message: string): boolean {
  return /^Invalid JSON payload received\. (?:Unexpected token|Unknown name "")/.test(message);
}

const parseError: Body = {
  code: 400,
  message: 'Parse Error',
  errors: [{ domain: 'global', reason: 'parseError', message: 'Parse Error' }],
};
