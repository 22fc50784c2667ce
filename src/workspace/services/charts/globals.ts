import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { chartEnums } from './enums.ts';

type Charts = GoogleAppsScript.Charts.Charts;
type TextStyle = GoogleAppsScript.Charts.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Charts.TextStyleBuilder;

/** The built-in service Charts, as far as charts of spreadsheets need it. */
export function chartsGlobals(execution: Execution): Record<string, unknown> {
  const members = {
    ...chartEnums,
    newTextStyle: () => textStyleBuilder(execution),
  } satisfies Partial<Charts>;
  return { Charts: facade<Charts>(execution, 'Charts', members) };
}

function textStyleBuilder(execution: Execution): TextStyleBuilder {
  const style = { color: '', fontName: '', fontSize: 0 };
  const builder: TextStyleBuilder = facade<TextStyleBuilder>(execution, 'Charts.TextStyleBuilder', {
    setColor: (cssValue) => {
      style.color = cssValue;
      return builder;
    },
    setFontName: (fontName) => {
      style.fontName = fontName;
      return builder;
    },
    setFontSize: (fontSize) => {
      style.fontSize = fontSize;
      return builder;
    },
    build: () => {
      const { color, fontName, fontSize } = style;
      return facade<TextStyle>(execution, 'Charts.TextStyle', {
        getColor: () => color,
        getFontName: () => fontName,
        getFontSize: () => fontSize,
      });
    },
  });
  return builder;
}
