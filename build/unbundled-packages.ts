/**
 * The packages that the bundles load from node_modules when they run: native code cannot be bundled. Everything else is
 * in dist/, and nothing else is packed beside it (build/electron-builder.yml).
 */
export const unbundledPackages: readonly string[] = ["better-sqlite3"];
