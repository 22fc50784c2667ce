import { enumeration } from '../../../enumeration.ts';

/** Colours of a banding: head, the two that alternate, foot. */
export type BandColors = {
  readonly header: string;
  readonly first: string;
  readonly second: string;
  readonly footer: string;
};

function theme(header: string, second: string, footer: string): BandColors {
  return { header, first: '#ffffff', second, footer };
}

/** The colours that Google Sheets gives each theme. */
export const themeColors = {
  LIGHT_GREY: theme('#bdbdbd', '#f3f3f3', '#dedede'),
  CYAN: theme('#4dd0e1', '#e0f7fa', '#a2e8f1'),
  GREEN: theme('#63d297', '#e7f9ef', '#afe9ca'),
  YELLOW: theme('#f7cb4d', '#fef8e3', '#fce8b2'),
  ORANGE: theme('#f46524', '#ffe6dd', '#ffccbc'),
  BLUE: theme('#5b95f9', '#e8f0fe', '#acc9fe'),
  TEAL: theme('#26a69a', '#ddf2f0', '#8cd3cd'),
  GREY: theme('#78909c', '#ebeff1', '#bbc8ce'),
  BROWN: theme('#cca677', '#f8f2eb', '#e6d3ba'),
  LIGHT_GREEN: theme('#8bc34a', '#eef7e3', '#c4e2a0'),
  INDIGO: theme('#8989eb', '#e8e7fc', '#c4c3f7'),
  PINK: theme('#e91d63', '#fddce8', '#f68ab0'),
} as const;

export const bandingThemes = enumeration<typeof GoogleAppsScript.Spreadsheet.BandingTheme>(
  'SpreadsheetApp.BandingTheme',
  Object.keys(themeColors) as (keyof typeof themeColors)[],
);
