import { basename } from "node:path";
import { addAnnex, moveAnnex, readStoredFile, removeAnnex, renameAnnex } from "#backend/annexes/index.ts";
import { type AnnexRow, findAnnex, listMeasureAnnexes, type Reader, transaction } from "#backend/database/index.ts";
import { fileSize } from "#backend/files/index.ts";
import type { Handlers } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { writingLimits } from "#shared/package/limits.ts";
import type { BackendContext } from "../context.ts";
import { viewAnnex } from "./report-view.ts";

export function annexHandlers({ folder: { database, layout } }: BackendContext): Handlers["annexes"] {
  return {
    add: async ({ reportId, measure, path, name }, { signal, progress }) => {
      const total = (await fileSize(path)) ?? 0;
      const onBytes = (done: number): void => progress({ step: "addAnnex", done, total });
      const annex = { reportId, measure, source: path, name: name ?? basename(path) };
      return viewAnnex(await addAnnex(database, layout, annex, { limits: writingLimits, signal, onBytes }));
    },
    addBytes: async ({ reportId, measure, name, bytes }, { signal, progress }) => {
      const onBytes = (done: number): void => progress({ step: "addAnnex", done, total: bytes.length });
      const annex = { reportId, measure, source: inOnePiece(bytes), name };
      return viewAnnex(await addAnnex(database, layout, annex, { limits: writingLimits, signal, onBytes }));
    },
    read: ({ annexId }) => readStoredFile(layout, requireAnnex(database, annexId)),
    rename: ({ annexId, name }) => {
      transaction(database, (writer) => renameAnnex(writer, annexId, name));
      return viewAnnex(requireAnnex(database, annexId));
    },
    move: ({ annexId, position }) => {
      transaction(database, (writer) => moveAnnex(writer, annexId, position));
      const { reportId, measure } = requireAnnex(database, annexId);
      return listMeasureAnnexes(database, reportId, measure).map(viewAnnex);
    },
    remove: ({ annexId }) => {
      transaction(database, (writer) => removeAnnex(writer, annexId));
      return {};
    },
  };
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function requireAnnex(reader: Reader, id: string): AnnexRow {
  const annex = findAnnex(reader, id);
  if (annex === null) throw new KalqanError("annex.notFound", { name: id });
  return annex;
}
