import manifest from "#manifest" with { type: "json" };

/** What a package says of the program that wrote it. */
export const program = { name: manifest.name, version: manifest.version } as const;
