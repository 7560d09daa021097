/** The command that puts a backup in the place of a data folder, to be copied into a terminal. */
export function restoreCommand(dataFolder: string, backup: string): string {
  return `kalqan restore --data ${quoted(dataFolder)} --from ${quoted(backup)}`;
}

/** Windows and POSIX shells both take double quotes around spaces and Cyrillic. */
function quoted(path: string): string {
  return /^[\w@.:/\\-]+$/.test(path) ? path : `"${path.replaceAll('"', '\\"')}"`;
}
