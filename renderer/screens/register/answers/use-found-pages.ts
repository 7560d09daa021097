import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from "@tanstack/react-query";
import type { FoundPage } from "#shared/api/register-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { RegisterFilter } from "#shared/register/filter.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { queryKey } from "../../../app/contract/query-key.ts";
import { useFormats } from "../../../app/language/use-formats.ts";

/** So many answers are fetched at a time. */
const limit = 25;

/** What a filter finds, a page at a time; what was found before stays until the next is there. */
export function useFoundPages(filter: RegisterFilter): UseInfiniteQueryResult<InfiniteData<FoundPage>, ErrorRecord> {
  const { language } = useFormats();
  return useInfiniteQuery<FoundPage, ErrorRecord, InfiniteData<FoundPage>, readonly unknown[], number>({
    queryKey: queryKey("register", "search", { filter, limit, language }),
    queryFn: ({ pageParam }) => callBackend("register", "search", { filter, limit, language, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
