import { Anchor, SegmentedControl, TextInput } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { findBody } from "#shared/plan/plan.ts";
import { leadOf } from "#shared/plan/responsibility.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Section } from "../../../components/section.tsx";
import { lacksKey, noKey, type OptionalKey } from "../write/optional-key.ts";
import { WriteOut } from "../write/write-out.tsx";
import { Written } from "../write/written.tsx";
import { MeasureChoice } from "./measure-choice.tsx";
import { NoteField } from "./note-field.tsx";
import classes from "./parts.module.css";
import { SignPart } from "./sign-part.tsx";

interface HandOverProps {
  readonly report: ReportView;
  /** The measure that one came from; null = none. */
  readonly measure: number | null;
}

/** Measures chosen, to whom, a word with them, where to write them. */
export function HandOver({ report, measure }: HandOverProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan, body, halfYear } = useWorkplace();
  const leads = useMemo(
    () => leadsOf(report, (number) => leadOf(plan, number, halfYear)?.code ?? null),
    [report, plan, halfYear],
  );
  const draft = canEdit(report.state);
  const [to, setTo] = useState<"colleague" | "lead">(draft ? "colleague" : "lead");
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(measure === null ? [] : [measure]));
  const [colleague, setColleague] = useState("");
  const [note, setNote] = useState("");
  const [key, setKey] = useState<OptionalKey>(noKey);
  const writing = useJob("parts", "handOver");

  const offered = report.entries
    .filter(({ readOnly }) => to === "lead" || !readOnly)
    .map((entry) => entry.measure)
    .filter((number) => to === "colleague" || (leads.get(number) ?? body.code) !== body.code);
  const measures = offered.filter((number) => chosen.has(number));
  const addressees = [...new Set(measures.map((number) => leads.get(number) ?? ""))];
  const [leadCode = ""] = addressees;
  const lead = findBody(plan, leadCode);
  const receiver = to === "lead" ? (lead === undefined ? "" : pick(lead.abbreviation)) : colleague.trim();
  const missing = missingOf(t, { measures, receiver, to, addressees, key });
  const toggle = useCallback((number: number, on: boolean) => {
    setChosen((before) => new Set(on ? [...before, number] : [...before].filter((one) => one !== number)));
  }, []);

  if (writing.result !== null) {
    return (
      <>
        <Header />
        <Written
          title={t("exchange.handOver.done")}
          written={writing.result}
          next={t(`exchange.handOver.next.${to}`, { receiver })}
          actions={<Anchor href={formatRoute("exchange")}>{t("exchange.handOver.toList")}</Anchor>}
        />
      </>
    );
  }
  return (
    <>
      <Header />
      <Section title={t("exchange.handOver.what")} description={t(`exchange.handOver.text.${to}`)}>
        {draft && (
          <SegmentedControl
            className={classes.way}
            aria-label={t("exchange.handOver.to")}
            value={to}
            onChange={setTo}
            data={(["colleague", "lead"] as const).map((value) => ({
              value,
              label: t(`exchange.handOver.ways.${value}`),
            }))}
          />
        )}
        <MeasureChoice numbers={offered} chosen={chosen} onToggle={toggle} />
      </Section>
      <Section title={t("exchange.handOver.whom")}>
        <div className={classes.fields}>
          {to === "colleague" && (
            <KazakhField>
              <TextInput
                label={t("exchange.handOver.colleague")}
                description={t("exchange.handOver.colleagueText")}
                value={colleague}
                required
                maxLength={200}
                onChange={(event) => setColleague(event.currentTarget.value)}
              />
            </KazakhField>
          )}
          <NoteField value={note} onChange={setNote} />
          <SignPart body={body.code} value={key} disabled={writing.isRunning} onChange={setKey} />
        </div>
      </Section>
      <Section title={t("exchange.handOver.where")}>
        <WriteOut
          job={writing}
          action={t("exchange.handOver.action")}
          label={t("exchange.handOver.job")}
          missing={missing}
          onWrite={(folder) =>
            void writing.start({
              reportId: report.id,
              measures,
              colleague: receiver,
              note,
              to,
              folder,
              key: key.access,
            })
          }
        />
      </Section>
    </>
  );
}

function Header() {
  const t = useTranslate();
  return (
    <PageHeader
      above={<Anchor href={formatRoute("exchange")}>{t("app.screens.exchange")}</Anchor>}
      title={t("exchange.handOver.title")}
      guide="parts/give"
    />
  );
}

function leadsOf(report: ReportView, lead: (measure: number) => string | null): ReadonlyMap<number, string> {
  return new Map(
    report.entries.flatMap(({ measure }) => {
      const code = lead(measure);
      return code === null ? [] : [[measure, code] as const];
    }),
  );
}

interface Given {
  readonly measures: readonly number[];
  readonly receiver: string;
  readonly to: "colleague" | "lead";
  readonly addressees: readonly string[];
  readonly key: OptionalKey;
}

function missingOf(
  t: ReturnType<typeof useTranslate>,
  { measures, receiver, to, addressees, key }: Given,
): string | null {
  if (measures.length === 0) return t("exchange.handOver.noMeasure");
  if (to === "lead" && addressees.length > 1) return t("exchange.handOver.oneLead");
  if (receiver === "") return t("exchange.handOver.noColleague");
  return lacksKey(key) ? t("exchange.handOver.noKey") : null;
}
