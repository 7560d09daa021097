import { Button } from "@mantine/core";
import { memo } from "react";
import type { LeadPart } from "#shared/api/part-view.ts";
import { languages } from "#shared/language/language.ts";
import { findBody } from "#shared/plan/plan.ts";
import { isBlank, isBlankInBoth } from "#shared/report/text.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { useForm } from "../fields/form-context.tsx";
import classes from "./others-answers.module.css";

/** What the other bodies answered on a measure that this body leads, beside its joint text, and the way into it. */
export const OthersAnswers = memo(function OthersAnswers() {
  const t = useTranslate();
  const { report, measure, view } = useForm();
  const parts = useCall("parts", "forLead", { reportId: report.id }, { enabled: view.role === "lead" });
  if (view.role !== "lead") return null;
  const own = (parts.data ?? []).filter((part) => part.measure === measure.number);
  return (
    <section className={classes.answers} aria-label={t("reportScreen.others.title")}>
      <h3 className={classes.title}>{t("reportScreen.others.title")}</h3>
      {own.length === 0 ? (
        <p className={classes.hint}>{t("reportScreen.others.none")}</p>
      ) : (
        <ul className={classes.list}>
          {own.map((part) => (
            <li key={part.body} className={classes.answer}>
              <Answer part={part} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});

function Answer({ part }: { readonly part: LeadPart }) {
  const t = useTranslate();
  const { pick, dateTime } = useFormats();
  const { plan } = useWorkplace();
  const { change, readOnly } = useForm();
  const { entry, signer, created, name } = part;
  const body = findBody(plan, part.body);
  const bodyName = body === undefined ? part.body : pick(body.name);
  const take = (): void =>
    change(
      (before) => {
        const joint = before.jointText ?? { kk: "", ru: "" };
        const added = languages.map((language) => {
          const words = entry.text[language];
          return [language, [joint[language], words].filter((text) => !isBlank(text)).join("\n\n")] as const;
        });
        return { ...before, jointText: { ...joint, ...Object.fromEntries(added) } };
      },
      "/jointText",
      "act",
    );
  return (
    <>
      <p className={classes.head}>
        <b>{bodyName}</b>
        <StatusBadge status={entry.status ?? "untouched"} />
        <Badge meaning={signer === null ? "due" : "done"}>
          {signer === null ? t("exchange.unsigned") : t("exchange.signedBy", { signer })}
        </Badge>
        <span className={classes.hint}>{[name, dateTime(created)].filter((word) => word !== "").join(" · ")}</span>
      </p>
      {isBlankInBoth(entry.text) ? (
        <p className={classes.hint}>{t("reportScreen.others.empty")}</p>
      ) : (
        <div className={classes.pair}>
          {languages
            .filter((language) => !isBlank(entry.text[language]))
            .map((language) => (
              <p key={language} className={classes.text} lang={language}>
                {entry.text[language]}
              </p>
            ))}
        </div>
      )}
      {!readOnly && !isBlankInBoth(entry.text) && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("reportScreen.others.takeFrom", { body: bodyName })}
          onClick={take}
        >
          {t("reportScreen.others.take")}
        </Button>
      )}
    </>
  );
}
