import { registerHooks } from "node:module";

/** `import "electron"` in the shell means the stand-in, whatever npm package of that name is installed. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "electron") return { url: new URL("index.ts", import.meta.url).href, shortCircuit: true };
    return next(specifier, context);
  },
});
