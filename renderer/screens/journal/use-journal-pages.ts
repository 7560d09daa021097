import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import type { ErrorRecord } from "#shared/errors.ts";
import { callBackend } from "../../app/contract/bridge.ts";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { queryKey } from "../../app/contract/query-key.ts";

type JournalPage = ResponseOf<"journal", "list">;

/** The journal from its end, so many rows at a time. */
export function useJournalPages(limit: number): UseInfiniteQueryResult<InfiniteData<JournalPage>, ErrorRecord> {
  return useInfiniteQuery<JournalPage, ErrorRecord, InfiniteData<JournalPage>, readonly unknown[], number | null>({
    queryKey: queryKey("journal", "list", { limit }),
    queryFn: ({ pageParam }) => callBackend("journal", "list", { before: pageParam, limit }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  });
}
