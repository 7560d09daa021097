import { EventEmitter } from "node:events";

/** The machine is never shut down while a test runs; the control channel may say that it is. */
export const powerMonitor = new EventEmitter();
