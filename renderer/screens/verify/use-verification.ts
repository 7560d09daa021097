import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Job } from "#shared/api/method.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { startJob } from "../../app/contract/bridge.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { type CheckedFile, withPaths } from "./checked-file.ts";
import type { Look } from "./look.tsx";
import { noTrustFiles, type TrustFiles } from "./trust-files.ts";

/** Files under verification, and all that can be done with them. */
export interface VerificationRun {
  readonly files: readonly CheckedFile[];
  readonly trust: TrustFiles;
  /** A receipt as proof that the packages existed on the day of intake. */
  readonly receipt: string | null;
  readonly isRunning: boolean;
  /** What is believed has changed since some of the files were looked at. */
  readonly isStale: boolean;
  readonly add: (paths: readonly string[]) => void;
  readonly setTrust: (trust: TrustFiles) => void;
  readonly setReceipt: (receipt: string | null) => void;
  readonly look: Look;
  /** Looks at all of them anew. */
  readonly again: () => void;
  /** Stops after what was looked at so far; the rest stays waiting. */
  readonly cancel: () => void;
  /** Goes on with what is waiting. */
  readonly resume: () => void;
  readonly clear: () => void;
}

/**
 * Verifies files one job each, one after the other: a file that cannot be read spoils nothing for the others. What was
 * found stays while the screen is shown.
 */
export function useVerification(): VerificationRun {
  const [files, setFiles] = useState<readonly CheckedFile[]>([]);
  const [trust, setTrustFiles] = useState(noTrustFiles);
  const [contents, setContents] = useState<ReadonlyMap<string, string>>(new Map());
  const [receipt, setGivenReceipt] = useState<string | null>(null);
  const [isStale, setIsStale] = useState(false);
  const [stopped, setStopped] = useState(false);
  const job = useRef<Job<Verification[]> | null>(null);

  const next = files.find(({ state }) => state === "running") ?? files.find(({ state }) => state === "waiting");
  const path = stopped ? null : (next?.path ?? null);
  const requestOf = useCallback(
    (given: string) => ({
      trust: [...trust.trust],
      revocationLists: [...trust.revocationLists],
      at: null,
      content: contents.get(given) ?? null,
      receipt,
    }),
    [trust, contents, receipt],
  );

  useEffect(() => {
    if (path === null) return;
    let isWanted = true;
    const put = (file: CheckedFile): void => {
      if (isWanted) setFiles((before) => before.map((other) => (other.path === file.path ? file : other)));
    };
    const request = { paths: [path], ...requestOf(path) };
    const started = startJob("verification", "verify", request, () => undefined);
    job.current = started;
    put({ path, state: "running" });
    started.result
      .then(([verification]) => {
        if (verification !== undefined) put({ path, state: "checked", verification });
      })
      .catch((error: unknown) => {
        const record = toErrorRecord(error);
        put(
          record.code === "internal.cancelled" ? { path, state: "waiting" } : { path, state: "unread", error: record },
        );
      });
    return () => {
      isWanted = false;
      started.cancel();
      // Nobody waits for it any more.
      started.result.catch(() => undefined);
    };
  }, [path, requestOf]);

  const add = useCallback((paths: readonly string[]) => {
    setStopped(false);
    setFiles((before) => withPaths(before, paths));
  }, []);
  const setTrust = useCallback((changed: TrustFiles) => {
    setTrustFiles(changed);
    setIsStale(true);
  }, []);
  const setReceipt = useCallback((changed: string | null) => {
    setGivenReceipt(changed);
    setIsStale(true);
  }, []);
  const setContent = useCallback((given: string, content: string) => {
    setContents((before) => new Map(before).set(given, content));
    setStopped(false);
    setFiles((before) => before.map((file) => (file.path === given ? { path: given, state: "waiting" } : file)));
  }, []);
  const look = useMemo(
    (): Look => ({ requestOf, contentOf: (given) => contents.get(given) ?? null, setContent }),
    [requestOf, contents, setContent],
  );
  const again = useCallback(() => {
    setIsStale(false);
    setStopped(false);
    setFiles((before) => before.map(({ path: given }) => ({ path: given, state: "waiting" })));
  }, []);
  const cancel = useCallback(() => {
    setStopped(true);
    setFiles((before) =>
      before.map((file) => (file.state === "running" ? { path: file.path, state: "waiting" } : file)),
    );
  }, []);
  const resume = useCallback(() => setStopped(false), []);
  const clear = useCallback(() => {
    setFiles([]);
    setContents(new Map());
    setIsStale(false);
    setStopped(false);
  }, []);

  return {
    files,
    trust,
    receipt,
    look,
    isRunning: path !== null,
    isStale: isStale && files.some(({ state }) => state === "checked" || state === "unread"),
    add,
    setTrust,
    setReceipt,
    again,
    cancel,
    resume,
    clear,
  };
}
