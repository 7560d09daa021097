import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { startJob } from "../../../app/contract/bridge.ts";
import { queryKey } from "../../../app/contract/query-key.ts";
import { createUploads, type Upload, type Uploads } from "./uploads.ts";

/* Uploads go on while somebody writes another measure, or looks at another screen. */
const ofReports = new Map<string, Uploads>();

/** The uploads of a report, and those of them that go to one measure. */
export function useUploads(reportId: string, measure: number): { uploads: Uploads; own: readonly Upload[] } {
  const client = useQueryClient();
  const uploads = uploadsOf(reportId, client);
  const all = useSyncExternalStore(uploads.subscribe, uploads.list);
  return { uploads, own: all.filter((upload) => upload.measure === measure) };
}

function uploadsOf(reportId: string, client: QueryClient): Uploads {
  const present = ofReports.get(reportId);
  if (present !== undefined) return present;
  const made = createUploads({
    start: (file, measure, onProgress) =>
      typeof file === "string"
        ? startJob("annexes", "add", { reportId, measure, path: file, name: null }, onProgress)
        : startJob("annexes", "addBytes", { reportId, measure, ...file }, onProgress),
    onAdded: () => client.invalidateQueries({ queryKey: queryKey("report", "get", { reportId }) }),
  });
  ofReports.set(reportId, made);
  return made;
}
