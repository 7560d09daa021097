import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { CheckedCard } from "./checked-card.tsx";
import { type CheckedFile, countOutcomes, type Outcome, outcomeOf, outcomes } from "./checked-file.ts";
import classes from "./verify-screen.module.css";

type Shown = Outcome | "all";

/** The files with what came of each; of many one may look at a kind alone. */
export function CheckedList({ files }: { readonly files: readonly CheckedFile[] }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Shown>("all");
  const counts = countOutcomes(files);
  const kinds = outcomes.filter((outcome) => counts[outcome] > 0);
  const shown = chosen !== "all" && counts[chosen] === 0 ? "all" : chosen;
  const listed = shown === "all" ? files : files.filter((file) => outcomeOf(file) === shown);
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          className={classes.kinds}
          // Words that fade from one theme's colour into the other's are hard to read for that long.
          transitionDuration={0}
          aria-label={t("verifyScreen.kinds")}
          value={shown}
          onChange={setChosen}
          data={[
            { value: "all" as Shown, label: t("verifyScreen.all", { count: files.length }) },
            ...kinds.map((outcome) => ({
              value: outcome as Shown,
              label: `${t(`verifyScreen.verdicts.${outcome}`)}: ${counts[outcome]}`,
            })),
          ]}
        />
      )}
      <ul className={classes.list}>
        {listed.map((file) => (
          <li key={file.path}>
            <CheckedCard file={file} />
          </li>
        ))}
      </ul>
    </>
  );
}
