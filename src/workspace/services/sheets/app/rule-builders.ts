import type { Execution } from '../../../runtime/execution.ts';
import { bandingThemes } from './look/banding-themes.ts';
import { colorBuilder, colorTypes, themeColorTypes } from './look/color.ts';
import { interpolationTypes } from './rules/conditional-rule.ts';
import { ruleBuilder } from './rules/conditional-rule-builder.ts';
import { booleanCriteria, relativeDates } from './rules/criteria.ts';
import { criteriaBuilder } from './rules/filter-criteria.ts';
import { togglePositions } from './groups/group.ts';
import { locationTypes, visibilities } from './metadata/metadata.ts';
import { protectionTypes } from './protection/protection.ts';
import { richTextBuilder } from './look/rich-text.ts';
import { textStyleBuilder } from './look/text-style.ts';

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
