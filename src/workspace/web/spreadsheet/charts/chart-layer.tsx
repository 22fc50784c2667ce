import { raw } from 'hono/html';
import { declarations, type Style } from '../style.ts';
import type { DrawnChart } from './drawn-charts.ts';
import type { ChartPlace } from './place.ts';

/** The charts over the grid, where the server thinks they go; the page's script knows how high rows really are. */
export function ChartLayer({ charts }: { readonly charts: readonly DrawnChart[] }) {
  return (
    <>
      {charts.map(({ chartId, name, picture, border, place }) => (
        <div
          class={place ? 'chart' : 'chart chart-alone'}
          role="img"
          aria-label={name}
          data-chart={chartId}
          data-anchor-row={place?.row}
          data-offset-y={place?.offsetY}
          style={declarations({ ...(place && box(place)), 'border-color': border })}
        >
          {picture.kind === 'svg' ? raw(picture.svg) : <p class="chart-words">{picture.words}</p>}
        </div>
      ))}
    </>
  );
}

function box({ left, top, width, height }: ChartPlace): Style {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
