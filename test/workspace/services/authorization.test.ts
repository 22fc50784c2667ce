import { expect, it, test } from '@jest/globals';
import { requireScope } from '../../../src/workspace/services/authorization.ts';
import { fakeExecution } from '../../support/workspace/fake-execution.ts';

test.each([
  ['a manifest without scopes', {}],
  ['one of the scopes', { manifest: { oauthScopes: ['b', 'c'] } }],
])('%s is enough', (_, options) => {
  expect(() => requireScope(fakeExecution(options), 'Service.member', ['a', 'b'])).not.toThrow();
});

it('says which scopes would do', () => {
  const execution = fakeExecution({ manifest: { oauthScopes: ['c'] } });
  expect(() => requireScope(execution, 'Service.member', ['a', 'b'])).toThrow(
    'Specified permissions are not sufficient to call Service.member. Required permissions: (a || b)',
  );
});

it('refuses simple triggers and custom functions, whatever the manifest says', () => {
  const execution = fakeExecution({ authMode: 'limited', manifest: { oauthScopes: ['a'] } });
  expect(() => requireScope(execution, 'Service.member', ['a'])).toThrow(
    'You do not have permission to call Service.member. Required permissions: a',
  );
});
