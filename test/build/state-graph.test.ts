import { describe, expect, it, test } from '@jest/globals';
import { recordingSteps, stateArrows, underWay, type Place } from '../../build/state-arrows.ts';
import { stateGraph } from '../../build/state-graph.ts';
import type { Step } from '../../src/addon/domain/procedure/step.ts';
import { procedure } from '../../src/addon/domain/image-request/procedure.ts';
import { states, type State } from '../../src/addon/domain/image-request/vocabulary.ts';

const arrows = stateArrows();
const arrowsOf = (kind: keyof typeof procedure) => arrows.filter((arrow) => arrow.kind === kind);

describe('the arrows', () => {
  it('show every step that leads anywhere, from wherever the table allows it', () => {
    for (const [kind, { from, to }] of Object.entries<Step>(procedure)) {
      const drawn = arrowsOf(kind as keyof typeof procedure).flatMap((arrow) =>
        arrow.from.flatMap<Place>((place) => (place === 'anywhere' ? underWay : [place])),
      );
      if (to.every((end) => end === 'unchanged')) expect(drawn).toEqual([]);
      // From the one place to which a step leads it is a repetition.
      else expect([...drawn].sort()).toEqual(from.filter((place) => to.length > 1 || place !== to[0]).sort());
    }
  });

  it('lead where the table says', () => {
    for (const { kind, to } of arrows) {
      const { to: ends }: Step = procedure[kind];
      for (const end of to) {
        if (end === 'anywhere') expect(ends).toEqual(underWay);
        else expect(ends).toContain(end);
      }
    }
  });

  it('draw the side paths once, from anywhere', () => {
    expect(arrowsOf('hold')).toMatchObject([{ from: ['anywhere'], to: ['on-hold'] }]);
    expect(arrowsOf('resume')).toMatchObject([{ from: ['on-hold'], to: ['anywhere'] }]);
    expect(arrowsOf('withdraw')).toMatchObject([{ from: ['anywhere', 'on-hold'], to: ['withdrawn'] }]);
  });

  it('reopen a closed request elsewhere than the others', () => {
    expect(arrowsOf('reopen')).toMatchObject([
      { from: ['closed'], to: ['delivered'] },
      { from: ['declined', 'withdrawn', 'not-offered'], to: ['under-review'] },
    ]);
  });

  it('leave to the legend what changes no state', () => {
    expect(recordingSteps().map(({ event }) => event)).toEqual([
      '研究計画書の提出を依頼',
      '研究計画書を受領',
      '誓約書を受領',
      'ハードディスクを記録',
      '提供料を再計算',
      '値を訂正',
      '催促を送付',
    ]);
  });
});

describe('the graph', () => {
  const graph = stateGraph();

  test.each(Object.keys(states) as State[])('has %s by its caption', (state) => {
    expect(graph).toContain(`"${state}" [label="${states[state].ja}"`);
  });

  it('names every step that leads anywhere, and every one in the legend', () => {
    for (const { event } of arrows) expect(graph).toContain(event);
    for (const { event, by } of recordingSteps()) {
      if (!by.includes('program')) expect(graph).toContain(`・ ${event}`);
    }
  });

  it('draws no arrow to a node that it does not have', () => {
    const nodes = new Set([...graph.matchAll(/^"?([\w-]+)"? \[/gm)].map(([, id]) => id));
    const ends = [...graph.matchAll(/^"([\w-]+)" -> "?([\w-]+)"? /gm)].flatMap(([, from, to]) => [from, to]);
    expect(ends.length).toBeGreaterThan(50);
    expect(ends.filter((id) => !nodes.has(id))).toEqual([]);
  });

  it('distinguishes the applicant’s forms, the staff’s steps and the clock', () => {
    expect(graph).toMatch(/^"new" -> .*color="#137a3f".*penwidth=2\.6/m);
    expect(graph).toMatch(/^"ready" -> "delivered" .*color="#2f4a6d"/m);
    expect(graph).toMatch(/^"clock" -> "anywhere" .*style=dashed/m);
  });

  it('is the same every time', () => {
    expect(stateGraph()).toBe(graph);
  });
});
