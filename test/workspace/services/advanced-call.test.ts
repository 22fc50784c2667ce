import { expect, it } from '@jest/globals';
import { advancedCall } from '../../../src/workspace/services/advanced-call.ts';
import { ApiError } from '../../../src/workspace/services/api-error.ts';

it('answers what the call answers', () => {
  expect(advancedCall('drive.files.get', () => 'file')).toBe('file');
});

it('makes the API’s refusal the exception that Apps Script throws', () => {
  const refused = () => {
    throw new ApiError('NOT_FOUND', 'File not found: x.');
  };
  expect(() => advancedCall('drive.files.get', refused)).toThrow(
    expect.objectContaining({
      name: 'GoogleJsonResponseException',
      message: 'API call to drive.files.get failed with error: File not found: x.',
      details: {
        code: 404,
        message: 'File not found: x.',
        errors: [{ domain: 'global', reason: 'notFound', message: 'File not found: x.' }],
      },
    }),
  );
});

it('lets everything else through', () => {
  const notEmulated = new Error('not emulated: Drive.Files.create of x');
  const fails = () => {
    throw notEmulated;
  };
  expect(() => advancedCall('drive.files.create', fails)).toThrow(notEmulated);
});
