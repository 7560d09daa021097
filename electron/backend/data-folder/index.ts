export { type ConversionOptions, convertFolder } from "./conversion.ts";
export type { HolderKind } from "./holder.ts";
export { type Layout, layoutOf, packageFile } from "./layout.ts";
export { isNetworkPath, liesOnNetwork, parseMounts } from "./network.ts";
export { type DataFolder, type HeldFolder, holdDataFolder, openDataFolder, openHeldFolder } from "./open.ts";
export type { Owed } from "./owed.ts";
export { alonePackages, keepCopy, keepPackage } from "./packages.ts";
export { type RestoreOptions, restoreDataFolder } from "./restore.ts";
