import { Anchor, Button } from "@mantine/core";
import { useState } from "react";
import type { PartView } from "#shared/api/part-view.ts";
import { localTime } from "#shared/language/local-time.ts";
import { daysBetween } from "#shared/plan/calendar-date.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import type { Meaning } from "../../../components/meaning.ts";
import { HandBack } from "./hand-back.tsx";
import { isOut, outForLong } from "./part-standing.ts";
import classes from "./parts.module.css";

/** Who has which measures, since when, and what can be done about it. */
export function PartList({ parts }: { readonly parts: readonly PartView[] }) {
  return (
    <ul className={classes.parts}>
      {parts.map((part) => (
        <li key={`${part.partId} ${part.side}`} className={classes.part}>
          <PartRow part={part} />
        </li>
      ))}
    </ul>
  );
}

function PartRow({ part }: { readonly part: PartView }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { today } = useWorkplace();
  const [isGivingBack, setIsGivingBack] = useState(false);
  const undoing = useAct("parts", "undo");
  const callingOff = useAct("parts", "callOff");
  const { side, colleague, measures, at, note, partId, target, fileName } = part;
  const error = undoing.error ?? callingOff.error;
  return (
    <>
      <div className={classes.row}>
        <div className={classes.words}>
          <span className={classes.title}>{t(`exchange.list.${side}`, { colleague })}</span>
          <span>
            {t("exchange.part.measures")}:{" "}
            {measures.map((number, index) => (
              <span key={number}>
                {index > 0 && ", "}
                <Anchor href={formatRoute("report", [number])} inherit underline="always">
                  {number}
                </Anchor>
              </span>
            ))}
          </span>
          <span className={classes.hint}>
            {[dateTime(at), ...(target === "" ? [] : [`${target} · ${fileName}`])].join(" · ")}
          </span>
          {note !== "" && (
            <span className={classes.note}>
              {t("exchange.part.note")}: {note}
            </span>
          )}
        </div>
        <Standing part={part} />
      </div>
      {outForLong(part, today) && (
        <p className={classes.reminder}>
          {t("exchange.list.reminder", { count: daysBetween(localTime(at).date, today) })}
        </p>
      )}
      {error !== null && <ErrorState error={error} />}
      {isGivingBack ? (
        <HandBack part={part} onClose={() => setIsGivingBack(false)} />
      ) : (
        <div className={classes.actions}>
          {side === "received" && (
            <Button
              size="sm"
              variant={part.closedAs === null ? "filled" : "default"}
              onClick={() => setIsGivingBack(true)}
            >
              {t(part.closedAs === null ? "exchange.handBack.begin" : "exchange.handBack.again")}
            </Button>
          )}
          {side !== "forLead" && part.canUndo && (
            <Button
              size="sm"
              variant="default"
              loading={undoing.isPending}
              onClick={() => undoing.mutate({ partId, side })}
            >
              {t("exchange.merge.undo")}
            </Button>
          )}
          {isOut(part) && (
            <Button
              size="sm"
              variant="default"
              loading={callingOff.isPending}
              onClick={() => callingOff.mutate({ partId })}
            >
              {t("exchange.list.callOff")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Standing({ part }: { readonly part: PartView }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { closedAs, closedAt, side } = part;
  const [meaning, words] = standingOf(part);
  return (
    <span className={classes.standing}>
      <Badge meaning={meaning}>{t(`exchange.list.standing.${words}`)}</Badge>
      {closedAt !== null && side !== "forLead" && closedAs !== null && (
        <span className={classes.hint}>{dateTime(closedAt)}</span>
      )}
    </span>
  );
}

function standingOf({
  side,
  closedAs,
}: PartView): readonly [Meaning, "out" | "toFill" | "given" | "merged" | "calledOff" | "handedBack"] {
  if (side === "forLead") return ["done", "given"];
  switch (closedAs) {
    case null:
      return side === "given" ? ["due", "out"] : ["hand", "toFill"];
    case "calledOff":
      return ["untouched", "calledOff"];
    case "merged":
      return ["done", "merged"];
    case "handedBack":
      return ["done", "handedBack"];
  }
}
