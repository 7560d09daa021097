#!/usr/bin/env node
import { existsSync } from "node:fs";
import "./node-version.mjs";

// Imported only now: an older Node has left in node-version.mjs. In a source checkout main.ts, in a build main.js.
const source = new URL("./main.ts", import.meta.url);
import(existsSync(source) ? source.href : new URL("./main.js", import.meta.url).href).then((program) => program.main());
