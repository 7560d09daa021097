import { Button } from "@mantine/core";
import { IconInbox, IconListSearch } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import { everything, isNarrowed } from "#shared/register/filter.ts";
import { filterOf } from "#shared/register/view-filters.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { FilterTools } from "../filters/filter-tools.tsx";
import type { FilteredViewProps } from "../filters/filtered-view.ts";
import { FoundList } from "./found-list.tsx";
import { useFoundPages } from "./use-found-pages.ts";

/** Searching all texts that were taken in, narrowed as the address says. */
export function AnswersView({ filter, onChange }: FilteredViewProps) {
  const t = useTranslate();
  const pages = useFoundPages(filter);
  const answers = useMemo(() => pages.data?.pages.flatMap((page) => page.answers) ?? [], [pages.data]);
  const [first] = pages.data?.pages ?? [];
  const total = first?.total ?? 0;
  const isSearch = filter.text.trim() !== "";
  const count =
    first === undefined ? "" : t(isSearch ? "register.search.found" : "register.search.all", { count: total });

  useEffect(() => {
    if (isSearch && count !== "") announce(count);
  }, [isSearch, count]);

  return (
    <>
      <FilterTools view="answers" filter={filter} count={count} onChange={onChange} />
      {pages.isPending && <LoadingState shape="table" />}
      {pages.isError && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {first !== undefined && answers.length === 0 && <Nothing filter={filter} onChange={onChange} />}
      {first !== undefined && answers.length > 0 && (
        <FoundList
          answers={answers}
          stems={first.stems}
          total={total}
          more={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : null}
        />
      )}
    </>
  );
}

/** Nothing fits, or nothing was taken in yet: each with its way out. */
function Nothing({ filter, onChange }: FilteredViewProps) {
  const t = useTranslate();
  if (isNarrowed(filterOf("answers", filter))) {
    return (
      <EmptyState
        icon={IconListSearch}
        title={t("register.search.nothing")}
        text={t("register.search.nothingText")}
        action={<Button onClick={() => onChange(everything)}>{t("register.filter.removeAll")}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconInbox}
      title={t("register.search.empty")}
      text={t("register.search.emptyText")}
      action={<Button onClick={() => goTo("intake")}>{t("register.search.toIntake")}</Button>}
    />
  );
}
