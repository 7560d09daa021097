export { type HolderKind, holderKinds } from "./holder.ts";
export { type Layout, layoutOf, packageFile } from "./layout.ts";
export { isNetworkPath, liesOnNetwork, parseMounts } from "./network.ts";
export { type DataFolder, type OpenFolderOptions, openDataFolder } from "./open.ts";
export { type Restored, type RestoreOptions, restoreDataFolder } from "./restore.ts";
