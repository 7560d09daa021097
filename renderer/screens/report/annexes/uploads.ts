import type { Job, Progress } from "#shared/api/method.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";

/** A file by its path, or one that has none: a picture from the clipboard. */
export type UploadFile = string | { readonly name: string; readonly bytes: Uint8Array };

/**
 * A file on its way into the report. `waiting`: others go first. `failed`: `error` says why. `renamed`: it has arrived, under
 * `keptName`, for its own name cannot be kept.
 */
export interface Upload {
  readonly id: number;
  readonly measure: number;
  readonly file: UploadFile;
  /** The file's own name. */
  readonly name: string;
  readonly state: "waiting" | "running" | "cancelling" | "failed" | "renamed";
  readonly progress: Progress | null;
  readonly error: ErrorRecord | null;
  /** The name it was given; null = its own. */
  readonly keptName: string | null;
}

interface UploadsOptions {
  readonly start: (
    file: UploadFile,
    measure: number,
    onProgress: (progress: Progress) => void,
  ) => Job<{ readonly name: string }>;
  /** One has arrived; it is shown as under way until this is done. */
  readonly onAdded: (upload: Upload) => Promise<void>;
}

/** Files on their way into one report, one after another, so that they stand in the order in which they were given. */
export interface Uploads {
  readonly add: (measure: number, files: readonly UploadFile[]) => void;
  /** Stops one that runs, takes one out that waits, forgets one that failed or whose new name was read. */
  readonly cancel: (id: number) => void;
  readonly retry: (id: number) => void;
  /** The same array until something changes. */
  readonly list: () => readonly Upload[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** The uploads of a report. A file that is refused stays in the list with its error; the others go on. */
export function createUploads({ start, onAdded }: UploadsOptions): Uploads {
  let uploads: readonly Upload[] = [];
  let running: { readonly id: number; readonly job: Job<{ readonly name: string }> } | null = null;
  let nextId = 1;
  const listeners = new Set<() => void>();

  const change = (next: readonly Upload[]): void => {
    uploads = next;
    for (const listener of listeners) listener();
  };
  const update = (id: number, changes: Partial<Upload>): void =>
    change(uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
  const forget = (id: number): void => change(uploads.filter((upload) => upload.id !== id));

  const goOn = async (): Promise<void> => {
    const upload = uploads.find(({ state }) => state === "waiting");
    if (running !== null || upload === undefined) return;
    const { id, file, measure } = upload;
    update(id, { state: "running" });
    running = { id, job: start(file, measure, (progress) => update(id, { progress })) };
    try {
      const { name } = await running.job.result;
      await onAdded(upload);
      if (name === upload.name.normalize("NFC")) forget(id);
      else update(id, { state: "renamed", keptName: name });
    } catch (error) {
      const record = toErrorRecord(error);
      if (record.code === "internal.cancelled") forget(id);
      else update(id, { state: "failed", error: record, progress: null });
    } finally {
      running = null;
    }
    await goOn();
  };

  return {
    add: (measure, files) => {
      const added = files.map(
        (file): Upload => ({
          id: nextId++,
          measure,
          file,
          name: nameOf(file),
          state: "waiting",
          progress: null,
          error: null,
          keptName: null,
        }),
      );
      change([...uploads, ...added]);
      void goOn();
    },
    cancel: (id) => {
      if (running?.id !== id) return forget(id);
      update(id, { state: "cancelling" });
      running.job.cancel();
    },
    retry: (id) => {
      update(id, { state: "waiting", error: null });
      void goOn();
    },
    list: () => uploads,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function nameOf(file: UploadFile): string {
  return typeof file === "string" ? (file.split(/[\\/]/).at(-1) ?? file) : file.name;
}
