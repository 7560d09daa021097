import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from "@tanstack/react-query";
import type { ErrorRecord } from "#shared/errors.ts";
import type { JournalFilter } from "#shared/journal.ts";
import { callBackend } from "../../app/contract/bridge.ts";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { queryKey } from "../../app/contract/query-key.ts";

type JournalPage = ResponseOf<"journal", "list">;

/** The journal's rows that fit, from its end, so many at a time; those shown before stay until the narrowed ones are there. */
export function useJournalPages(
  filter: JournalFilter,
  limit: number,
): UseInfiniteQueryResult<InfiniteData<JournalPage>, ErrorRecord> {
  return useInfiniteQuery<JournalPage, ErrorRecord, InfiniteData<JournalPage>, readonly unknown[], number | null>({
    queryKey: queryKey("journal", "list", { limit, filter }),
    queryFn: ({ pageParam }) => callBackend("journal", "list", { before: pageParam, limit, filter }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
