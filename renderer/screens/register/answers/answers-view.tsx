import { Button } from "@mantine/core";
import { IconInbox, IconListSearch } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import { everything, isNarrowed, type RegisterFilter } from "#shared/register/filter.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import classes from "./answers.module.css";
import { ChosenFilters } from "./chosen-filters.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FoundList } from "./found-list.tsx";
import { useFoundPages } from "./use-found-pages.ts";

interface AnswersViewProps {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** Searching all texts that were taken in, narrowed as the address says. */
export function AnswersView({ filter, onChange }: AnswersViewProps) {
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
      <div className={classes.tools}>
        <FilterBar filter={filter} onChange={onChange} />
        <ChosenFilters filter={filter} count={count} onChange={onChange} />
      </div>
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
function Nothing({ filter, onChange }: AnswersViewProps) {
  const t = useTranslate();
  if (isNarrowed(filter)) {
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
