import { Checkbox } from "@mantine/core";
import type { MergeItem, Take } from "#shared/report/merge/merge-item.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useFieldTitle } from "./field-title.tsx";
import classes from "./merge.module.css";
import { Value } from "./value.tsx";

interface SettledProps {
  readonly item: MergeItem;
  readonly taken: Take;
  readonly onTake: (take: Take) => void;
}

/** Only one side changed it, or both the same: what comes in, and the way to leave it out; or what stays as it is. */
export function Settled({ item, taken, onTake }: SettledProps) {
  const t = useTranslate();
  const titleOf = useFieldTitle();
  const { kind, base, ours, theirs, field } = item;
  if (kind !== "theirs") {
    return (
      <p className={classes.stays}>
        {titleOf(field)}: {t(kind === "same" ? "exchange.merge.same" : "exchange.merge.onlyOurs")}
        {ours.type === "annex" && <> · {(ours.name ?? (base.type === "annex" ? base.name : "")) || ""}</>}
      </p>
    );
  }
  return (
    <div>
      <Checkbox
        checked={taken === "theirs"}
        onChange={(event) => onTake(event.currentTarget.checked ? "theirs" : "ours")}
        label={t("exchange.merge.comes", { field: titleOf(field) })}
      />
      <div className={classes.comes} data-left={taken !== "theirs" || undefined}>
        {theirs.type === "annex" && theirs.name === null && ours.type === "annex" ? (
          <span className={classes.text}>{t("exchange.merge.annexGoes", { name: ours.name ?? "" })}</span>
        ) : (
          <Value value={theirs} base={ours} />
        )}
      </div>
    </div>
  );
}
