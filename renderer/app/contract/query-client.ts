import { QueryClient } from "@tanstack/react-query";
import { toErrorRecord } from "./error-record.ts";

/** How often a call is repeated that the backend could not answer because it was being started again. */
const repeats = 3;

/** The page's only memory of the backend's answers. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The backend is in this machine: whether there is a network says nothing.
      queries: { networkMode: "always", retry: repeatAfterRestart, retryDelay: 300, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Only what died with the backend is asked again; any other refusal is an answer. */
export function repeatAfterRestart(failures: number, error: unknown): boolean {
  const code: string = toErrorRecord(error).code;
  return code === "backend.restarted" && failures < repeats;
}
