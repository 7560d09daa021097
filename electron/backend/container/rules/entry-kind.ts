import type { DirectoryRecord } from "../directory-record.ts";
import type { ProblemList } from "../problems.ts";
import { flags, knownFlags, methods } from "../zip-constants.ts";

const unixType = { mask: 0o170000, none: 0, regular: 0o100000, directory: 0o040000, symlink: 0o120000 } as const;
const windows = { volume: 0x08, directory: 0x10, device: 0x40, reparsePoint: 0x400 } as const;

const zip64Version = 45;

const encryptedFlags = flags.encrypted | flags.strongEncryption | flags.maskedHeader;

/**
 * "symlinks, encrypted entries, unknown compression methods" (package-format.md): an entry is a plain file, stored or
 * deflated, and a directory holds nothing. Attributes are looked at whatever system the entry says it was made on, for
 * so do the programs that unpack.
 */
export function checkEntryKinds(records: readonly DirectoryRecord[], problems: ProblemList): void {
  for (const record of records) {
    const { name } = record;
    if (record.flags & encryptedFlags) problems.add("container.encrypted", { name });
    else if (record.flags & ~knownFlags) problems.add("container.unknownFlag", { name });
    if (record.method !== methods.stored && record.method !== methods.deflated) {
      problems.add("container.unknownMethod", { name, method: record.method });
    } else if (record.method === methods.stored && record.size !== record.compressedSize) {
      problems.add("container.sizeMismatch", { name });
    }
    // Public tools skip what asks for more (4.4.3), though nothing that is allowed here needs it.
    if ((record.versionNeeded & 0xff) > zip64Version) problems.add("container.unknownVersion", { name });
    if (record.disk !== 0) problems.add("container.multiDisk");
    // By APPNOTE 4.4.4 a stored entry with a data descriptor cannot be read as a stream: its end is a guess.
    if (record.method === methods.stored && record.flags & flags.descriptor) {
      problems.add("container.storedDescriptor", { name });
    }
    checkAttributes(record, problems);
    checkDirectory(record, problems);
  }
}

function checkAttributes({ name, externalAttributes }: DirectoryRecord, problems: ProblemList): void {
  const type = (externalAttributes >>> 16) & unixType.mask;
  const isDirectory = name.endsWith("/");
  if (type === unixType.symlink || externalAttributes & windows.reparsePoint) {
    problems.add("container.symlink", { name });
    return;
  }
  const expected: number = isDirectory ? unixType.directory : unixType.regular;
  const special = externalAttributes & (windows.volume | windows.device);
  const disguised = !isDirectory && externalAttributes & windows.directory;
  if ((type !== unixType.none && type !== expected) || special || disguised) {
    problems.add("container.specialFile", { name });
  }
}

/** A directory entry adds nothing that the names do not say; with content it is a file that some readers do not see. */
function checkDirectory({ name, size, compressedSize }: DirectoryRecord, problems: ProblemList): void {
  if (!name.endsWith("/")) return;
  // An empty deflate stream is two bytes long.
  if (size > 0 || compressedSize > 2) problems.add("container.directoryWithContent", { name });
  else problems.add("container.directoryEntry", { name });
}
