import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormItem, GoTo } from '../../../../src/workspace/services/forms/model.ts';
import { nextPage, pagesOf, visitedPages } from '../../../../src/workspace/services/forms/pages.ts';

const toPage = (itemId: number): GoTo => ({ kind: 'page', itemId });

function pageBreak(id: number, goTo?: GoTo): FormItem {
  return { id, kind: 'page-break', title: '', helpText: '', ...(goTo && { goTo }) };
}

function choice(id: number, navigation: Readonly<Record<string, GoTo>> = {}): FormItem {
  return {
    id,
    kind: 'multiple-choice',
    title: '',
    helpText: '',
    entryId: id,
    required: false,
    options: Object.keys(navigation),
    other: false,
    navigation: Object.entries(navigation).map(([option, goTo]) => ({ option, goTo })),
  };
}

/** Pages 0 to 3, the first with two choices. */
function pages(first: readonly FormItem[], ...goTo: (GoTo | undefined)[]) {
  return pagesOf({
    items: [...first, pageBreak(101, goTo[0]), pageBreak(102, goTo[1]), pageBreak(103, goTo[2])],
  });
}

describe('the page after the first', () => {
  const leading = choice(1, {
    a: toPage(103),
    b: { kind: 'submit' },
    c: { kind: 'continue' },
    d: toPage(999),
  });
  const later = choice(2, { x: toPage(102) });

  test.each<[string, readonly FormItem[], GoTo | undefined, Record<string, string>, number | undefined]>([
    ['is the next', [], undefined, {}, 1],
    ['is where the page break leads', [], toPage(102), {}, 2],
    ['is none where it says so', [], { kind: 'submit' }, {}, undefined],
    ['is the first again where it says so', [], { kind: 'restart' }, {}, 0],
    ['is where the answer leads', [leading], undefined, { 1: 'a' }, 3],
    ['is none where the answer ends the form', [leading], undefined, { 1: 'b' }, undefined],
    ['is where the answer leads, whatever the page break says', [leading], toPage(102), { 1: 'c' }, 1],
    ['is where the page break leads without an answer', [leading], toPage(102), {}, 2],
    ['is the next where the page is gone', [leading], undefined, { 1: 'd' }, 1],
    ['is where the last of two answers leads', [leading, later], undefined, { 1: 'a', 2: 'x' }, 2],
    ['is where the one answer leads', [leading, later], undefined, { 1: 'a' }, 3],
  ])('%s', (_, items, goTo, answers, expected) => {
    expect(nextPage(pages(items, goTo), 0, answers)).toBe(expected);
  });

  it('is none after the last', () => {
    expect(nextPage(pages([]), 3, {})).toBeUndefined();
  });
});

test.each<[string, (GoTo | undefined)[], number[]]>([
  ['all', [], [0, 1, 2, 3]],
  ['those that are not skipped', [toPage(103)], [0, 3]],
  ['those before a way back, which ends there', [undefined, { kind: 'restart' }], [0, 1]],
  ['those by a way back and forth', [toPage(102), undefined, toPage(101)], [0, 2, 1]],
])('visits %s', (_, goTo, expected) => {
  expect(visitedPages(pages([], ...goTo), {})).toEqual(expected);
});

it('visits each page once at most, and the first always', () => {
  const goTo = fc.option(
    fc.oneof(
      fc.constantFrom<GoTo>({ kind: 'continue' }, { kind: 'restart' }, { kind: 'submit' }),
      fc.integer({ min: 101, max: 104 }).map(toPage),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(goTo, goTo, goTo, (...given) => {
      const visited = visitedPages(pages([], ...given), {});
      expect([visited[0], new Set(visited).size]).toEqual([0, visited.length]);
    }),
  );
});
