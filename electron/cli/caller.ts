/** How the program is called: in a source checkout by npm, in a folder for a gateway by its own name. */
export const caller = import.meta.url.endsWith(".ts") ? "npm run --silent kalqan --" : "kalqan";
