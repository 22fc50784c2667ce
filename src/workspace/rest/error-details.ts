/** `google.rpc.ErrorInfo`: why Google's front door turned a call away. */
export function errorInfo(reason: string, metadata: Readonly<Record<string, string>>): object {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata };
}

/** `google.rpc.BadRequest` about one field of the request. */
export function fieldViolation(description: string, field?: string): object {
  return {
    '@type': 'type.googleapis.com/google.rpc.BadRequest',
    fieldViolations: [{ ...(field !== undefined && { field }), description }],
  };
}

/** The details of a request that could not be read; its message names the field where there is one. */
export function badRequest(message: string, status: string | undefined): object[] {
  if (status !== 'INVALID_ARGUMENT' || !/^Invalid (?:JSON payload|value at)/.test(message)) return [];
  return [fieldViolation(message, /\bat '([^']+)'/.exec(message)?.[1])];
}
