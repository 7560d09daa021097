import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { toErrorRecord } from "./error-record.ts";
import { keyPrefix } from "./query-key.ts";

/** How often a call is repeated that the backend could not answer because it was being started again. */
const repeats = 3;

/** The page's only memory of the backend's answers. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => askWhetherLocked(error) }),
    mutationCache: new MutationCache({ onError: (error) => askWhetherLocked(error) }),
    defaultOptions: {
      // The backend is in this machine: whether there is a network says nothing.
      queries: { networkMode: "always", retry: repeatAfterRestart, retryDelay: 300, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
  });
  // Locked without the page's doing: whoever shows it asks for the passphrase.
  function askWhetherLocked(error: unknown): void {
    if (toErrorRecord(error).code === "lock.locked")
      void client.invalidateQueries({ queryKey: keyPrefix("lock.state") });
  }
  return client;
}

/** Only what died with the backend is asked again; any other refusal is an answer. */
export function repeatAfterRestart(failures: number, error: unknown): boolean {
  const code: string = toErrorRecord(error).code;
  return code === "backend.restarted" && failures < repeats;
}
