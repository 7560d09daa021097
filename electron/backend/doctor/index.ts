export { examine, type Patient } from "./examine.ts";
