import { Alert } from "@mantine/core";
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import type { TakenPackage } from "#shared/api/intake-view.ts";
import { intakeDecisions } from "#shared/intake/decision.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ProblemList, type ShownProblem } from "../../components/problem-list.tsx";
import classes from "./intake.module.css";

interface TakenResultProps {
  readonly taken: readonly TakenPackage[];
  readonly onClose: () => void;
}

/** What the last run brought: counted, and every file that was not taken in named with its reason. */
export function TakenResult({ taken, onClose }: TakenResultProps) {
  const t = useTranslate();
  const packages = taken.filter((one) => !isOtherFile(one));
  const others = taken.length - packages.length;
  const counted = intakeDecisions.flatMap((decision) => {
    const count = packages.filter((one) => one.decision === decision).length;
    return count === 0 ? [] : [t(`intake.counted.${decision}`, { count })];
  });
  const refused = packages.filter(({ decision }) => decision === "apart" || decision === null);
  const isClean = refused.length === 0 && packages.length > 0;
  return (
    <Alert
      className={classes.taken}
      icon={isClean ? <IconCircleCheck aria-hidden="true" /> : <IconInfoCircle aria-hidden="true" />}
      title={packages.length === 0 ? t("intake.screen.nothing") : counted.join(" · ")}
      withCloseButton
      closeButtonLabel={t("app.common.close")}
      onClose={onClose}
    >
      {others > 0 && <p>{t("intake.screen.others", { count: others })}</p>}
      {refused.length > 0 && <ProblemList problems={refused.map(asProblem)} />}
    </Alert>
  );
}

/** A letter beside the packages, a picture. */
function isOtherFile({ problems }: TakenPackage): boolean {
  return problems.some(({ code }) => code === "intake.notPackage");
}

function asProblem({ file, problems, error }: TakenPackage): ShownProblem {
  const [first] = problems.filter(({ severity }) => severity === "error");
  const message = error?.message ?? first?.message ?? { kk: "", ru: "" };
  return { key: file, severity: "error", subject: file.split(/[/\\]/).at(-1) ?? file, message };
}
