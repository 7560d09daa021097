import { EventEmitter } from "node:events";
import { pathToFileURL } from "node:url";
import { applyFaults } from "./utility-faults.mjs";

/*
 * The first thing that runs in a utility process of the stand-in: gives it `process.parentPort` in the place of Node's own
 * channel, then runs the program's module.
 */

class ParentPort extends EventEmitter {
  #send = process.send.bind(process);
  #early = [];

  constructor() {
    super();
    process.on("message", (data) => {
      // Messages wait until somebody listens, as Electron has it.
      if (this.listenerCount("message") > 0) this.emit("message", { data, ports: [] });
      else this.#early.push(data);
    });
  }

  on(name, listener) {
    super.on(name, listener);
    for (const data of this.#early.splice(0)) this.emit("message", { data, ports: [] });
    return this;
  }

  postMessage(message) {
    this.#send(structuredClone(message));
  }
}

const port = new ParentPort();
Object.defineProperty(process, "parentPort", { value: port, enumerable: true });
// Dies with the program, as Electron's own do.
process.once("disconnect", () => process.exit(1));
process.send = undefined;

const [modulePath] = process.argv.splice(2, 1);
applyFaults(JSON.parse(process.env.ELECTRON_STAND_IN_FAULTS ?? "{}"));
await import(pathToFileURL(modulePath).href);
