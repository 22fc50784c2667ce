import type { Execution } from '../../../runtime/execution.ts';
import { bandingThemes } from './banding-themes.ts';
import { colorBuilder, colorTypes, themeColorTypes } from './color.ts';
import { interpolationTypes } from './conditional-rule.ts';
import { ruleBuilder } from './conditional-rule-builder.ts';
import { booleanCriteria, relativeDates } from './criteria.ts';
import { criteriaBuilder } from './filter-criteria.ts';
import { togglePositions } from './group-object.ts';
import { locationTypes, visibilities } from './metadata-object.ts';
import { protectionTypes } from './protection-object.ts';
import { richTextBuilder } from './rich-text.ts';
import { textStyleBuilder } from './text-style.ts';

/** What SpreadsheetApp offers for making rules, filters, colours and styled texts, and their enumerations. */
export function ruleBuilders(execution: Execution) {
  return {
    newConditionalFormatRule: () => ruleBuilder(execution),
    newFilterCriteria: () => criteriaBuilder(execution),
    newRichTextValue: () => richTextBuilder(execution),
    newTextStyle: () => textStyleBuilder(execution),
    newColor: () => colorBuilder(execution),
    BandingTheme: bandingThemes,
    BooleanCriteria: booleanCriteria,
    ColorType: colorTypes,
    DeveloperMetadataLocationType: locationTypes,
    DeveloperMetadataVisibility: visibilities,
    GroupControlTogglePosition: togglePositions,
    InterpolationType: interpolationTypes,
    ProtectionType: protectionTypes,
    RelativeDate: relativeDates,
    ThemeColorType: themeColorTypes,
  };
}
