import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { DrawnProcedure } from './drawn-procedures.ts';
import { stateGraph } from './state-graph.ts';

/** The picture of a procedure as SVG: the same table, the same bytes. */
export async function statePicture(procedure: DrawnProcedure): Promise<string> {
  const picture = (await Graphviz.load()).dot(stateGraph(procedure), 'svg');
  return (
    picture
      // Graphviz' names of nodes would show up under the mouse, and its version in every change.
      .replace(/<title>[^<]*<\/title>\n/g, '')
      .replace(/<!--[\s\S]*?-->\n/g, '')
      .replace(/<!DOCTYPE[^>]*>\n/, '')
      .replace(/<svg /, '<svg role="img" ')
      .replace(/(<svg [^>]*>)/, `$1\n<title>${procedure.title}</title>`)
  );
}
