import { takes, updateMask } from '../field-mask.ts';
import type { Metadata } from '../model/spreadsheet.ts';
import { matchingMetadata, metadataResource, requireLocation } from '../read/metadata.ts';
import { developerMetadata as metadataShape } from '../schema/metadata.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (
  spreadsheet,
  request,
  context,
) => {
  const { metadataId, metadataKey, metadataValue, visibility, location } = request.developerMetadata ?? {};
  const known = (id: number) => spreadsheet.metadata.some((other) => other.metadataId === id);
  if (metadataId !== undefined && known(metadataId)) {
    throw invalid(`Developer metadata with ID ${metadataId} already exists.`);
  }
  if (!metadataKey) throw invalid('Developer metadata must have a metadata key.');
  if (!visibility) throw invalid('Developer metadata must have a visibility.');
  const entry: Metadata = {
    metadataId: metadataId ?? context.newNumber(known),
    metadataKey,
    ...(metadataValue !== undefined && { metadataValue }),
    visibility: visibility as Metadata['visibility'],
    location: requireLocation(spreadsheet, location),
  };
  return {
    spreadsheet: { ...spreadsheet, metadata: [...spreadsheet.metadata, entry] },
    reply: { createDeveloperMetadata: { developerMetadata: metadataResource(entry) } },
  };
};

export const updateDeveloperMetadata: Handler<'updateDeveloperMetadata'> = (spreadsheet, request) => {
  const { dataFilters = [], developerMetadata: given = {}, fields } = request;
  const mask = updateMask(fields, metadataShape);
  if (dataFilters.length === 0) throw invalid('At least one data filter must be specified.');
  const selected = new Set(dataFilters.flatMap((filter) => matchingMetadata(spreadsheet, filter)));
  const updated: Metadata[] = [];
  const metadata = spreadsheet.metadata.map((entry) => {
    if (!selected.has(entry)) return entry;
    const { metadataValue: before, ...rest } = entry;
    const value = takes(mask, 'metadataValue') ? given.metadataValue : before;
    const changed: Metadata = {
      ...rest,
      ...(takes(mask, 'metadataKey') && given.metadataKey && { metadataKey: given.metadataKey }),
      ...(takes(mask, 'visibility') &&
        given.visibility && { visibility: given.visibility as Metadata['visibility'] }),
      ...(takes(mask, 'location') &&
        given.location && { location: requireLocation(spreadsheet, given.location) }),
      ...(value !== undefined && { metadataValue: value }),
    };
    updated.push(changed);
    return changed;
  });
  return {
    spreadsheet: { ...spreadsheet, metadata },
    reply: { updateDeveloperMetadata: { developerMetadata: updated.map(metadataResource) } },
  };
};

export const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = (
  spreadsheet,
  { dataFilter = {} },
) => {
  const selected = matchingMetadata(spreadsheet, dataFilter);
  return {
    spreadsheet: {
      ...spreadsheet,
      metadata: spreadsheet.metadata.filter((entry) => !selected.includes(entry)),
    },
    reply: { deleteDeveloperMetadata: { deletedDeveloperMetadata: selected.map(metadataResource) } },
  };
};
