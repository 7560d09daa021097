export { changeSettings, findInvalidSettings, readSettings } from "./settings.ts";
