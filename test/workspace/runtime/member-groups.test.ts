import { expect, it } from '@jest/globals';
import { facade } from '../../../src/workspace/runtime/facade.ts';
import { memberGroups } from '../../../src/workspace/runtime/member-groups.ts';
import { fakeExecution } from '../../support/workspace/fake-execution.ts';

type Thing = { size(): number; name(): string; both(): string };

type Self = { readonly size: number; readonly made: string[] };

const membersOf = memberGroups(
  ({ size, made }: Self) => {
    made.push('measures');
    return { size: (): number => size, both: (): string => 'measures' };
  },
  ({ size, made }: Self) => {
    made.push('names');
    return { name: (): string => `thing ${size}`, both: (): string => 'names' };
  },
);

function thing(size: number) {
  const made: string[] = [];
  return { members: membersOf({ size, made }), made };
}
// The groups of the first object are made once more than it uses them: to learn which members they have.
thing(0);

it('makes a group once, when one of its members is asked for', () => {
  const { members, made } = thing(1);
  expect(made).toEqual([]);
  expect([members.size(), members.size()]).toEqual([1, 1]);
  expect(made).toEqual(['measures']);
});

it('keeps the members of two objects apart, and gives the later of two of one name', () => {
  const [one, other] = [thing(1).members, thing(2).members];
  expect([one.name(), other.name(), one.both()]).toEqual(['thing 1', 'thing 2', 'names']);
});

it('serves a façade, which still names what is not there', () => {
  const object = facade<Thing>(fakeExecution({}), 'App.Thing', thing(3).members);
  expect(object.size()).toBe(3);
  expect(String(object)).toBe('Thing');
  expect('name' in object && !('other' in object)).toBe(true);
  expect(() => (object as unknown as { other(): void }).other()).toThrow('not emulated: App.Thing.other');
});
