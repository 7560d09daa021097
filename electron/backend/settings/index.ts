export { changeSettings, findChangedSettings, findInvalidSettings, readSettings } from "./settings.ts";
