import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Register } from "#shared/api/intake-view.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { Section } from "../../components/section.tsx";
import { type NewBin, newBinsOf, undisputed } from "./find-new-bins.ts";
import classes from "./new-bins.module.css";
import { TakenResult } from "./taken-result.tsx";

/** BINs that came for the first time: compared by a person with the bodies' letters, once, and all packages that wait for it count. */
export function NewBins({ rows }: { readonly rows: Register["bodies"] }) {
  const t = useTranslate();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const judging = useJob("intake", "judgeAnew");
  const bins = newBinsOf(rows);
  const chosen = bins.filter((one) => ticked.has(keyOf(one)));
  const clear = undisputed(bins);
  const allTicked = clear.every((one) => ticked.has(keyOf(one)));
  const result = judging.result !== null && <TakenResult taken={judging.result} onClose={judging.reset} />;
  if (bins.length === 0) return result;

  const tick = (one: NewBin, isOn: boolean): void => {
    // A body has one BIN.
    const others = [...ticked].filter((key) => !key.startsWith(`${one.body} `));
    setTicked(new Set(isOn ? [...others, keyOf(one)] : others));
  };
  const confirm = (): void => {
    const packages = chosen.flatMap((one) => one.packages);
    void judging.start({ packages, compared: chosen.map(({ body, bin }) => ({ body, bin })) });
    setTicked(new Set());
  };
  return (
    <>
      {result}
      <Section title={t("intake.bins.title", { count: bins.length })} description={t("intake.bins.text")}>
        <div className={classes.parts}>
          {clear.length > 1 && (
            <Checkbox
              label={t("intake.bins.all")}
              checked={allTicked}
              indeterminate={!allTicked && chosen.length > 0}
              onChange={() => setTicked(new Set(allTicked ? [] : [...ticked, ...clear.map(keyOf)]))}
            />
          )}
          <ul className={classes.list}>
            {bins.map((one) => (
              <BinItem
                key={keyOf(one)}
                bin={one}
                checked={ticked.has(keyOf(one))}
                onChange={(isOn) => tick(one, isOn)}
              />
            ))}
          </ul>
          <JobProgress job={judging} label={t("intake.bins.confirming")} />
          {judging.error !== null && <ErrorState error={judging.error} />}
          <Button className={classes.confirm} disabled={chosen.length === 0 || judging.isRunning} onClick={confirm}>
            {t("intake.bins.confirm", { count: chosen.length })}
          </Button>
        </div>
      </Section>
    </>
  );
}

interface BinItemProps {
  readonly bin: NewBin;
  readonly checked: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function BinItem({ bin: { body, bin, organisation, packages }, checked, onChange }: BinItemProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const found = plan.bodies.find(({ code }) => code === body);
  const facts = [t("intake.bins.bin", { bin }), organisation, t("intake.bins.packages", { count: packages.length })];
  return (
    <li>
      <Checkbox
        label={found === undefined ? body : pick(found.name)}
        description={facts.filter((fact) => fact !== "").join(" · ")}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </li>
  );
}

function keyOf({ body, bin }: NewBin): string {
  return `${body} ${bin}`;
}
