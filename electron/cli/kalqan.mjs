#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import "./node-version.mjs";

// The gateway's folder brings the program compiled besides (build/scripts/pack-gateway.ts): nobody writes there but who may change the program.
const compiled = fileURLToPath(new URL("../compiled", import.meta.url));
if (existsSync(compiled)) module.enableCompileCache({ directory: compiled, portable: true });

// Imported only now: an older Node has left in node-version.mjs. In a source checkout main.ts, in a build main.js.
const source = new URL("./main.ts", import.meta.url);
import(existsSync(source) ? source.href : new URL("./main.js", import.meta.url).href).then((program) => program.main());
