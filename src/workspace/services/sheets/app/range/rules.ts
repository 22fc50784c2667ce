import { bandingRoundTrips, rangeBandingMembers } from '../look/banding.ts';
import { colorMembers, colorRoundTrips } from '../look/color-members.ts';
import { filterCreator, filterReader } from '../rules/filter-object.ts';
import { groupRoundTrips, rangeGroupMembers } from '../groups/members.ts';
import { rangeMetadataMembers } from '../metadata/holders.ts';
import { metadataRoundTrips } from '../metadata/members.ts';
import { rangeProtectionMembers, rangeProtectionRoundTrips } from '../protection/members.ts';
import { richTextMembers, richTextRoundTrips } from '../look/rich-text-members.ts';
import type { RangePlace } from './place.ts';

export const ruleRoundTrips: readonly string[] = [
  ...colorRoundTrips,
  ...richTextRoundTrips,
  ...rangeProtectionRoundTrips,
  ...metadataRoundTrips,
  ...bandingRoundTrips,
  ...groupRoundTrips,
  'getFilter',
  'createFilter',
];

/** What lies over a range's cells: colours, styled texts, protections, metadata, filter, bands and groups. */
export function rangeRuleMembers(place: RangePlace) {
  return {
    ...colorMembers(place),
    ...richTextMembers(place),
    ...rangeProtectionMembers(place),
    ...rangeMetadataMembers(place, place.sheet),
    ...filterReader(place),
    ...filterCreator(place, place.region),
    ...rangeBandingMembers(place, place.region),
    ...rangeGroupMembers(place),
  };
}
