import { useMemo } from "react";
import type { MeasurePictureView } from "#shared/api/register-view.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import { narrowPicture } from "#shared/register/narrow.ts";
import { shownStatuses } from "#shared/report/derived-status.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { StatusShape } from "../../../components/status-shape.tsx";
import { FilterTools } from "../filters/filter-tools.tsx";
import type { FilteredViewProps } from "../filters/filtered-view.ts";
import { NothingLeft } from "../filters/nothing-left.tsx";
import { useShownBodies } from "../filters/use-shown-bodies.ts";
import { type GridCell, PictureGrid } from "../grid/picture-grid.tsx";
import { Legend } from "../legend.tsx";
import classes from "../register.module.css";
import { useToPackage } from "../to-package.ts";

/** Bodies by measures of the half-year chosen: each answer as the shape of its status. */
export function MeasuresView({ filter, onChange }: FilteredViewProps) {
  const { halfYear } = useWorkplace();
  const picture = useCall("register", "measures", { halfYear });
  if (picture.isPending) return <LoadingState shape="table" />;
  if (picture.isError) return <ErrorState error={picture.error} retry={() => void picture.refetch()} />;
  return <Narrowed picture={picture.data} filter={filter} onChange={onChange} />;
}

function Narrowed({ picture, filter, onChange }: FilteredViewProps & { readonly picture: MeasurePictureView }) {
  const { plan } = useWorkplace();
  const { measures, rows } = useMemo(() => narrowPicture(picture.rows, plan, filter), [picture, plan, filter]);
  const count = useShownBodies(rows.length, picture.rows.length);
  return (
    <>
      <FilterTools view="measures" filter={filter} count={count} onChange={onChange} />
      {rows.length === 0 || measures.length === 0 ? (
        <NothingLeft onChange={onChange} />
      ) : (
        <MeasuresGrid
          halfYear={picture.halfYear}
          measures={measures}
          rows={rows}
          isByStatus={filter.statuses.length > 0}
        />
      )}
    </>
  );
}

interface MeasuresGridProps {
  readonly halfYear: string;
  readonly measures: readonly number[];
  readonly rows: readonly MeasurePictureView["rows"][number][];
  /** Answers of other statuses are left out. */
  readonly isByStatus: boolean;
}

function MeasuresGrid({ halfYear: given, measures: numbers, rows, isByStatus }: MeasuresGridProps) {
  const t = useTranslate();
  const { pick, halfYear: halfYearName } = useFormats();
  const { plan } = useWorkplace();
  const toPackage = useToPackage();
  const halfYear = parseHalfYear(given);
  const shown = new Set(numbers);
  const measures = plan.edition.measures.filter(({ number }) => shown.has(number));
  return (
    <>
      <Legend
        items={[
          ...shownStatuses.map((status) => ({
            key: status,
            shape: <StatusShape status={status} />,
            word: t(`status.${status}`),
          })),
          { key: "noReport", shape: <NoReport />, word: t("register.measures.noReport") },
          { key: "lead", shape: <span className={classes.leadShape} />, word: t("register.measures.lead") },
        ]}
        notes={[t("register.measures.legendEmpty"), ...(isByStatus ? [t("register.measures.legendFiltered")] : [])]}
      />
      <PictureGrid
        caption={t("register.measures.caption", { halfYear: halfYearName(halfYear) })}
        corner={t("register.columns.body")}
        size="narrow"
        columns={measures.map(({ number, name }) => ({
          key: String(number),
          head: String(number),
          title: `${number}. ${pick(name)}`,
        }))}
        rows={rows.map(({ body, cells }) => {
          const found = findBody(plan, body);
          const name = found === undefined ? body : pick(found.abbreviation);
          const own = new Map(cells.map((cell) => [cell.measure, cell]));
          return {
            key: body,
            head: <span title={found === undefined ? undefined : pick(found.name)}>{name}</span>,
            cells: measures.map(({ number, name: measureName }): GridCell | null => {
              const cell = own.get(number);
              if (cell === undefined) return null;
              const word = cell.status === null ? t("register.measures.noReport") : t(`status.${cell.status}`);
              const isLead = cell.role === "lead";
              const status = isLead ? `${word}, ${t("register.measures.lead")}` : word;
              const label = t("register.measures.label", { body: name, measure: number, status });
              return {
                ...toPackage(body, halfYear),
                label: `${label}. ${pick(measureName)}`,
                marked: isLead,
                content: cell.status === null ? <NoReport /> : <StatusShape status={cell.status} size={14} />,
              };
            }),
          };
        })}
      />
    </>
  );
}

/** The body has not reported: neither good nor bad is known. */
function NoReport() {
  return <span className={classes.noReport} aria-hidden="true" />;
}
