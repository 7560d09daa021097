import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Drive } from "#shared/window-api.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { sortedDrives } from "./drive-list.ts";

/** The removable drives mounted now. Asked again when the window comes back: meanwhile one was put in. */
export function useDrives(): UseQueryResult<Drive[], ErrorRecord> {
  return useQuery<Drive[], ErrorRecord>({
    queryKey: ["shell", "drives"],
    queryFn: async () => {
      try {
        return sortedDrives(await window.kalqan.shell.drives());
      } catch (error) {
        throw toErrorRecord(error);
      }
    },
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: "always",
  });
}
