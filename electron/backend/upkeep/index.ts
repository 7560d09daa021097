export { type Upkeep, upkeepAside, upkeepHere } from "./upkeep.ts";
