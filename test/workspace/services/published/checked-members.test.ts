import { expect, it, test } from '@jest/globals';
import { checkedMembers } from '../../../../src/workspace/services/published/checked-members.ts';

const files = checkedMembers('drive', 'files', {
  create: (..._args: readonly unknown[]) => 'created',
  get: (..._args: readonly unknown[]) => 'got',
  remove: (..._args: readonly unknown[]) => 'removed',
});

test.each([
  ['create', [{ name: '同意書' }]],
  ['create', [{ name: '同意書' }, null, { fields: 'id', supportsAllDrives: true }]],
  ['get', ['1a', { fields: 'id' }]],
  ['get', ['1a', {}, { 'If-Match': 'headers are none of its business' }]],
  ['remove', ['1a']],
] as const)('%s passes %j on', (member, args) => {
  expect(() => files[member](...args)).not.toThrow();
});

test.each([
  [
    'create',
    [{ nam: '同意書' }],
    'drive.files.create failed with error: Invalid JSON payload received. Unknown name "nam"',
  ],
  [
    'create',
    [{}, null, { field: 'id' }],
    'drive.files.create failed with error: Invalid JSON payload received. Unknown name "field": Cannot bind query parameter.',
  ],
  [
    'get',
    ['1a', { supportsAllDrives: 'perhaps' }],
    `drive.files.get failed with error: Invalid value at 'supportsAllDrives' (TYPE_BOOL), "perhaps"`,
  ],
  [
    'remove',
    ['1a', { trash: true }],
    'drive.files.delete failed with error: Invalid JSON payload received. Unknown name "trash"',
  ],
] as const)('%s refuses %j as a script sees it', (member, args, words) => {
  expect(() => files[member](...args)).toThrow(`API call to ${words}`);
});

it('fails for a member that Google does not publish', () => {
  const { send } = checkedMembers('drive', 'files', { send: () => undefined });
  expect(send).toThrow('Cannot check drive.files.send: the published types have no such method.');
});
