import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { ConsolidationMeasureView } from "#shared/api/consolidation-view.ts";
import type { BodyPart } from "#shared/consolidation/content.ts";
import type { LocalisedText } from "#shared/language/language.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { StatusShape } from "../../../components/status-shape.tsx";
import { useRoleMark } from "../../plan/table/responsible-bodies.tsx";
import { useBodyName } from "../use-body-name.ts";
import classes from "./body-answers.module.css";
import { TextInBoth } from "./text-in-both.tsx";

interface BodyAnswersProps {
  readonly view: ConsolidationMeasureView;
  /** Puts a body's text into the summary; null where nothing can be written. */
  readonly onTake: ((text: LocalisedText) => void) | null;
}

/** What each body answers: the lead first, then in the plan's order; those that have not reported are named in a line. */
export function BodyAnswers({ view, onTake }: BodyAnswersProps) {
  const t = useTranslate();
  const reported = view.bodies.filter((part) => part.reported === "reported");
  const silent = view.bodies.filter((part) => part.reported !== "reported");
  return (
    <section aria-labelledby="body-answers">
      <h2 className={classes.title} id="body-answers">
        {t("consolidationScreen.answers", { count: view.bodies.length, reported: reported.length })}
      </h2>
      <ul className={classes.list}>
        {reported.map((part) => (
          <li key={part.body} className={classes.answer}>
            <Answer part={part} onTake={onTake} />
          </li>
        ))}
      </ul>
      <Silent parts={silent} />
    </section>
  );
}

function Answer({ part, onTake }: { readonly part: BodyPart } & Pick<BodyAnswersProps, "onTake">) {
  const t = useTranslate();
  const { pick } = useFormats();
  const name = useBodyName()(part.body);
  const roleMark = useRoleMark();
  const { text, reason, nextSteps, annexes } = part;
  return (
    <>
      <p className={classes.head}>
        <b title={pick(name.name)}>
          {pick(name.abbreviation)}
          {roleMark(part.role)}
        </b>
        <StatusBadge status={part.status ?? "untouched"} />
        {annexes > 0 && (
          <span className={classes.annexes}>
            <IconPaperclip size={14} stroke={1.75} aria-hidden="true" />
            {t("consolidationScreen.annexes", { count: annexes })}
          </span>
        )}
        {onTake !== null && !isBlankInBoth(text) && (
          <Button
            className={classes.take}
            size="compact-sm"
            variant="default"
            aria-label={t("consolidationScreen.takeFrom", { body: pick(name.abbreviation) })}
            onClick={() => onTake(text)}
          >
            {t("consolidationScreen.take")}
          </Button>
        )}
      </p>
      {isBlankInBoth(text) ? (
        <p className={classes.hint}>{t("reportScreen.others.empty")}</p>
      ) : (
        <TextInBoth text={text} />
      )}
      {!isBlankInBoth(reason) && <Named name={t("fields.reason")} text={reason} />}
      {!isBlankInBoth(nextSteps) && <Named name={t("fields.nextSteps")} text={nextSteps} />}
    </>
  );
}

function Named({ name, text }: { readonly name: string; readonly text: LocalisedText }) {
  return (
    <div>
      <p className={classes.named}>{name}</p>
      <TextInBoth text={text} />
    </div>
  );
}

/** Who has not reported, and whose report says nothing of the measure. */
function Silent({ parts }: { readonly parts: readonly BodyPart[] }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const nameOf = useBodyName();
  return (["noReport", "noEntry"] as const).map((kind) => {
    const own = parts.filter(({ reported }) => reported === kind);
    if (own.length === 0) return null;
    return (
      <p key={kind} className={classes.silent}>
        <Badge meaning="untouched" icon={<StatusShape status="untouched" />}>
          {t(`consolidationScreen.silent.${kind}`)}: {own.length}
        </Badge>{" "}
        {own.map(({ body }) => pick(nameOf(body).abbreviation)).join(", ")}
      </p>
    );
  });
}
