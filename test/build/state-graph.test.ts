import { describe, expect, it, test } from '@jest/globals';
import { drawnProcedures, type DrawnProcedure } from '../../build/drawn-procedures.ts';
import { recordingSteps, stateArrows, type Place } from '../../build/state-arrows.ts';
import { stateGraph } from '../../build/state-graph.ts';

const { imageRequest, jointResearch } = drawnProcedures;

function arrowsOf(drawn: DrawnProcedure, kind: string) {
  return stateArrows(drawn).filter(({ kinds }) => kinds.includes(kind));
}

describe.each(Object.entries<DrawnProcedure>(drawnProcedures))('the picture of %s', (_, drawn) => {
  const { steps, states, underWay } = drawn;
  const graph = stateGraph(drawn);

  it('has an arrow for every step that leads anywhere, from wherever the table allows it', () => {
    for (const [kind, { from, to }] of Object.entries(steps)) {
      const places = arrowsOf(drawn, kind).flatMap((arrow) =>
        arrow.from.flatMap<Place>((place) => (place === 'anywhere' ? underWay : [place])),
      );
      if (to.every((end) => end === 'unchanged')) expect(places).toEqual([]);
      // From the one place to which a step leads it is a repetition.
      else
        expect([...places].sort()).toEqual(from.filter((place) => to.length > 1 || place !== to[0]).sort());
    }
  });

  it('has arrows that lead where the table says', () => {
    for (const { kinds, to } of stateArrows(drawn)) {
      for (const ends of kinds.map((kind) => steps[kind]?.to)) {
        for (const end of to) {
          if (end === 'anywhere') expect(ends).toEqual(underWay);
          else expect(ends).toContain(end);
        }
      }
    }
  });

  it('draws the side paths once, from anywhere', () => {
    expect(arrowsOf(drawn, 'hold')).toMatchObject([{ from: ['anywhere'], to: ['on-hold'] }]);
    expect(arrowsOf(drawn, 'resume')).toMatchObject([{ from: ['on-hold'], to: ['anywhere'] }]);
    expect(arrowsOf(drawn, 'withdraw')).toMatchObject([{ from: ['anywhere', 'on-hold'], to: ['withdrawn'] }]);
  });

  test.each(Object.entries(states))('has %s by its caption', (state, { ja }) => {
    expect(graph).toContain(`"${state}" [label="${ja}"`);
  });

  it('names every step that leads anywhere, and every one in the legend', () => {
    for (const { events } of stateArrows(drawn)) for (const event of events) expect(graph).toContain(event);
    for (const { event, by } of recordingSteps(drawn)) {
      if (!by.includes('program')) expect(graph).toContain(`・ ${event}`);
    }
  });

  it('draws no arrow to a node that it does not have', () => {
    const nodes = new Set([...graph.matchAll(/^"?([\w-]+)"? \[/gm)].map(([, id]) => id));
    const ends = [...graph.matchAll(/^"([\w-]+)" -> "?([\w-]+)"? /gm)].flatMap(([, from, to]) => [from, to]);
    expect(ends.length).toBeGreaterThan(30);
    expect(ends.filter((id) => !nodes.has(id))).toEqual([]);
  });

  it('distinguishes the applicant’s forms, the staff’s steps and the program’s work', () => {
    expect(graph).toMatch(/^"new" -> .*color="#137a3f".*penwidth=2\.6/m);
    expect(graph).toMatch(/^"on-hold" -> "anywhere" .*color="#2f4a6d"/m);
    expect(graph).toMatch(/^"clock" -> "anywhere" .*style=dashed/m);
  });

  it('is the same every time', () => {
    expect(stateGraph(drawn)).toBe(graph);
  });
});

describe('image requests', () => {
  it('are reopened elsewhere where they were closed', () => {
    expect(arrowsOf(imageRequest, 'reopen')).toMatchObject([
      { from: ['closed'], to: ['delivered'] },
      { from: ['declined', 'withdrawn', 'not-offered'], to: ['under-review'] },
    ]);
  });

  it('leave to the legend what changes no state', () => {
    expect(recordingSteps(imageRequest).map(({ event }) => event)).toEqual([
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

describe('joint research', () => {
  it('has one box for contract and ethics review, whichever of them comes last', () => {
    expect(arrowsOf(jointResearch, 'record-contract-signed')).toEqual(
      arrowsOf(jointResearch, 'record-ethics-approval'),
    );
    expect(arrowsOf(jointResearch, 'record-ethics-approval')).toMatchObject([
      { from: ['in-approval'], to: ['in-approval', 'ready-to-start'] },
    ]);
  });

  it('has the preparation of the documents as the program’s work', () => {
    expect(stateGraph(jointResearch)).toMatch(/^"intake-received" -> "preparing" .*style=dashed/m);
  });
});
