import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import type { RegisterFilter } from "#shared/register/filter.ts";
import { type RegisterView, registerViews } from "#shared/register/view.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { OutputMenu } from "../../components/document-output/output-menu.tsx";
import { OutputResult } from "../../components/document-output/output-result.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { AnswersView } from "./answers/answers-view.tsx";
import { readFilter, writeFilter } from "./filters/address.ts";
import classes from "./register.module.css";
import { useRegisterOutput } from "./use-register-output.ts";
import { BodiesView } from "./views/bodies-view.tsx";
import { MeasuresView } from "./views/measures-view.tsx";
import { MissingView } from "./views/missing-view.tsx";

/** `#/register/measures` is the picture of measures, `#/register/answers?q=тренинг` a search; `#/register` the half-years. The filter goes along. */
export function RegisterScreen({ path: [given], query }: ScreenProps) {
  const t = useTranslate();
  const view = registerViews.find((one) => one === given) ?? "bodies";
  const filter = useMemo(() => readFilter(query), [query]);
  const keeping = useRegisterOutput(view, filter);
  const show = (next: RegisterView, nextFilter: RegisterFilter = filter): void =>
    replaceRoute("register", [next], writeFilter(nextFilter));
  return (
    <>
      <PageHeader
        title={t("app.screens.register")}
        subtitle={<Reported />}
        actions={
          <OutputMenu label={t("register.output.menu")} choices={keeping.choices} disabled={keeping.job.isRunning} />
        }
      />
      <div className={classes.tools}>
        <SegmentedControl
          className={classes.views}
          aria-label={t("register.view")}
          value={view}
          onChange={(next) => show(registerViews.find((one) => one === next) ?? "bodies")}
          data={registerViews.map((value) => ({ value, label: t(`register.tabs.${value}`) }))}
        />
        <OutputResult output={keeping.output} job={keeping.job} label={t("register.output.label")} />
      </div>
      <View view={view} filter={filter} onFilter={(next) => show(view, next)} />
    </>
  );
}

interface ViewProps {
  readonly view: RegisterView;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}

function View({ view, filter, onFilter }: ViewProps) {
  switch (view) {
    case "bodies":
      return <BodiesView filter={filter} onChange={onFilter} />;
    case "measures":
      return <MeasuresView filter={filter} onChange={onFilter} />;
    case "missing":
      return <MissingView filter={filter} onChange={onFilter} />;
    case "answers":
      return <AnswersView filter={filter} onChange={onFilter} />;
  }
}

/** The half-year chosen, and how many of those who owe a report have given one. */
function Reported() {
  const t = useTranslate();
  const { halfYear: halfYearName } = useFormats();
  const { halfYear } = useWorkplace();
  const { data } = useCall("register", "measures", { halfYear });
  if (data === undefined) return halfYearName(halfYear);
  const owing = data.rows.filter(({ cells }) => cells.length > 0);
  const reported = owing.filter((row) => row.reported).length;
  return t("register.subtitle", { halfYear: halfYearName(halfYear), reported, total: owing.length });
}
