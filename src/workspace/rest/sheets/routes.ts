import type { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { apiRoutes } from '../api-routes.ts';
import { spreadsheetMethods } from './spreadsheet-methods.ts';
import { valuesMethods } from './values-methods.ts';

/** Sheets v4 over HTTP, in the shape that `@googleapis/sheets` speaks. */
export function sheetsApi(host: Host): Hono {
  return apiRoutes(host, 'sheets', '/v4', [...spreadsheetMethods, ...valuesMethods]);
}
