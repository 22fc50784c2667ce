import { expect, it } from '@jest/globals';
import { ApiError } from '../../../../src/workspace/services/api-error.ts';
import { refusedChange } from '../../../../src/workspace/web/spreadsheet/refusal.ts';

it('says in Japanese what the sheet did not allow', () => {
  const rule = new ApiError(
    'INVALID_ARGUMENT',
    'The data violates the data validation rules set on this cell.',
  );
  expect(refusedChange(rule)).toEqual({ status: 400, message: expect.stringContaining('入力規則') });
  const kept = new ApiError('PERMISSION_DENIED', 'You are trying to edit a protected cell or object.');
  expect(refusedChange(kept)).toEqual({ status: 403, message: expect.stringContaining('保護されている') });
});

it('leaves broken machinery to whoever handles it', () => {
  expect(refusedChange(new TypeError('x'))).toBeUndefined();
  expect(refusedChange(new ApiError('INTERNAL', 'x'))).toBeUndefined();
});
