import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { stateGraph, title } from './state-graph.ts';

/** The picture of the procedure as SVG: the same table, the same bytes. */
export async function statePicture(): Promise<string> {
  const drawn = (await Graphviz.load()).dot(stateGraph(), 'svg');
  return (
    drawn
      // Graphviz' names of nodes would show up under the mouse, and its version in every change.
      .replace(/<title>[^<]*<\/title>\n/g, '')
      .replace(/<!--[\s\S]*?-->\n/g, '')
      .replace(/<!DOCTYPE[^>]*>\n/, '')
      .replace(/<svg /, '<svg role="img" ')
      .replace(/(<svg [^>]*>)/, `$1\n<title>${title}</title>`)
  );
}
