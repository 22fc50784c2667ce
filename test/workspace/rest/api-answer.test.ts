import { expect, it, test } from '@jest/globals';
import { errorResponse } from '../../../src/workspace/rest/api-answer.ts';
import { ApiError } from '../../../src/workspace/services/api-error.ts';

it('answers a refusal in the shape that old and new Google clients read', async () => {
  const response = errorResponse(new ApiError('NOT_FOUND', 'File not found: 1.'));

  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: {
      code: 404,
      status: 'NOT_FOUND',
      message: 'File not found: 1.',
      errors: [{ domain: 'global', reason: 'notFound', message: 'File not found: 1.' }],
    },
  });
});

test.each([
  [new Error('not emulated: POST /drive/v3/channels'), 501],
  [new Error('boom'), 500],
  [new ApiError('UNAUTHENTICATED', 'no token'), 401],
])('answers %s with %i', (error, code) => {
  expect(errorResponse(error).status).toBe(code);
});
