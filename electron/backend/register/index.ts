export { countAnswers, everyFoundAnswer, findAnswers } from "./answers.ts";
export type { RegisterDeps } from "./deps.ts";
export { readFilters, removeFilter, saveFilter } from "./filters.ts";
export { indexEarlier, indexReceived } from "./index-answers.ts";
export { everyAnswer, searchAnswers, type WholeAnswer } from "./search.ts";
export { readBodyTable, readMeasurePicture, readMissing } from "./tables.ts";
