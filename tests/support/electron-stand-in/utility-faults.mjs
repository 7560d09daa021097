import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve, sep } from "node:path";
import tls from "node:tls";

/*
 * What a test makes go wrong in the backend process, from outside of the program: it imports the same `node:fs` and `node:tls` as ever.
 */

/** @param {{ fullDisk?: { folder: string, after: number }[], broken?: boolean, ncalayerPort?: number | null }} faults */
export function applyFaults({ fullDisk = [], broken = false, ncalayerPort = null }) {
  if (broken) process.exit(1);
  if (ncalayerPort !== null) leadNcalayerTo(ncalayerPort);
  if (fullDisk.length > 0) fillDisks(fullDisk.map((disk) => ({ ...disk, folder: resolve(disk.folder), written: 0 })));
}

/** The program knows one port of NCALayer and no way to name another: here this machine leads it to a test's server. */
function leadNcalayerTo(port) {
  const { connect } = tls;
  tls.connect = (options, ...rest) =>
    connect(options.host === "127.0.0.1" && options.port === 13_579 ? { ...options, port } : options, ...rest);
  syncBuiltinESMExports();
}

/** Writing below a folder fails with ENOSPC once its bytes are used up. SQLite writes past this: it is not Node's. */
function fillDisks(disks) {
  const diskOf = (path) =>
    typeof path === "string" ? disks.find(({ folder }) => resolve(path).startsWith(folder + sep)) : undefined;
  const take = (disk, bytes) => {
    if (!disk) return;
    disk.written += bytes;
    if (disk.written > disk.after) {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
        code: "ENOSPC",
        errno: -28,
        syscall: "write",
      });
    }
  };

  const { open, writeFile, copyFile, link, rename } = fs.promises;
  fs.promises.open = async (path, ...rest) => {
    const handle = await open(path, ...rest);
    const disk = diskOf(path);
    if (!disk) return handle;
    for (const name of ["write", "writev", "writeFile", "appendFile"]) {
      const original = handle[name].bind(handle);
      handle[name] = async (data, ...more) => {
        take(disk, sizeOf(data, more));
        return await original(data, ...more);
      };
    }
    return handle;
  };
  fs.promises.writeFile = async (path, data, ...rest) => {
    take(diskOf(path), sizeOf(data, []));
    return await writeFile(path, data, ...rest);
  };
  fs.promises.copyFile = async (from, to, ...rest) => {
    take(diskOf(to), fs.statSync(from).size);
    return await copyFile(from, to, ...rest);
  };
  // A link or a move from another folder is no write; the disk is another one, so both are refused as by a real one.
  const acrossDisks = (original) => async (from, to) => {
    if (diskOf(from) !== diskOf(to))
      throw Object.assign(new Error("EXDEV: cross-device link"), { code: "EXDEV", errno: -18 });
    return await original(from, to);
  };
  fs.promises.link = acrossDisks(link);
  fs.promises.rename = acrossDisks(rename);

  const { createWriteStream } = fs;
  fs.createWriteStream = (path, ...rest) => {
    const stream = createWriteStream(path, ...rest);
    const disk = diskOf(path);
    if (!disk) return stream;
    const write = stream._write.bind(stream);
    stream._write = (chunk, encoding, done) => {
      try {
        take(disk, chunk.length);
        write(chunk, encoding, done);
      } catch (error) {
        done(error);
      }
    };
    stream._writev = null;
    return stream;
  };
  syncBuiltinESMExports();
}

/** @param {unknown} data what is written @param {unknown[]} more offset and length, where a buffer is given with them */
function sizeOf(data, more) {
  if (typeof data === "string") return Buffer.byteLength(data);
  if (Array.isArray(data)) return data.reduce((sum, each) => sum + each.byteLength, 0);
  if (ArrayBuffer.isView(data)) return typeof more[1] === "number" ? more[1] : data.byteLength;
  return 0;
}
