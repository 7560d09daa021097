import {
  findAnswers,
  readBodyTable,
  readFilters,
  readMeasurePicture,
  readMissing,
  removeFilter,
  saveFilter,
} from "#backend/register/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function registerHandlers({ register }: BackendContext): Handlers["register"] {
  const { database } = register;
  return {
    bodies: () => readBodyTable(register),
    measures: ({ halfYear }) => readMeasurePicture(register, halfYear),
    missing: ({ halfYear }) => readMissing(register, halfYear),
    search: ({ filter, limit, offset, language }) => findAnswers(register, filter, { limit, offset }, language),
    filters: () => readFilters(database),
    saveFilter: (filter) => saveFilter(database, filter),
    removeFilter: ({ name }) => removeFilter(database, name),
  };
}
