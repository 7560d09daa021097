import { Radio } from "@mantine/core";
import { useState } from "react";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Section } from "../../../components/section.tsx";
import { rememberedWay, rememberWay, type SigningWay } from "../../sign/key/remembered-way.ts";
import { WayChoice } from "../../sign/key/way-choice.tsx";
import { AnswerList } from "./answer-list.tsx";
import { OfficerLine } from "./officer-line.tsx";
import classes from "./receipts.module.css";
import { SignWithFile } from "./sign-with-file.tsx";
import { SignWithNcalayer } from "./sign-with-ncalayer.tsx";
import { useChosen } from "./use-chosen.ts";

const always = (): boolean => true;

/** What is decided is signed: a receipt each, or one for all; with a key file, or through NCALayer. */
export function SignReceipts({ answers }: { readonly answers: readonly AnswerSummary[] }) {
  const t = useTranslate();
  const [way, setWay] = useState<SigningWay>(rememberedWay);
  // A token asks for its PIN each time: one signature for all is the better beginning there.
  const [as, setAs] = useState<"each" | "batch">(way === "ncalayer" ? "batch" : "each");
  const [isBusy, setIsBusy] = useState(false);
  const decided = answers.filter(({ standing, decision }) => standing === "decided" && decision === "imported");
  const chosen = useChosen(decided, always);
  const signing = { packages: chosen.packages, as, onBusy: setIsBusy };
  return (
    <Section
      title={t("answering.sign.title", { count: decided.length })}
      description={t(decided.length === 0 ? "answering.sign.none" : "answering.sign.text")}
    >
      {decided.length > 0 && (
        <>
          <AnswerList answers={decided} chosen={chosen} disabled={isBusy} name={t("answering.standings.decided")} />
          <OfficerLine />
          {decided.length > 1 && (
            <Radio.Group
              className={classes.choice}
              label={t("answering.sign.as")}
              value={as}
              onChange={(value) => setAs(value === "batch" ? "batch" : "each")}
            >
              <Radio mt="xs" value="each" disabled={isBusy} label={t("answering.sign.each")} />
              <Radio mt="xs" value="batch" disabled={isBusy} label={t("answering.sign.batch")} />
            </Radio.Group>
          )}
          <WayChoice
            value={way}
            disabled={isBusy}
            onChange={(next) => {
              rememberWay(next);
              setWay(next);
              setAs(next === "ncalayer" ? "batch" : "each");
            }}
          />
        </>
      )}
      {/* Stays when nothing is left to sign: what came of it is told there. */}
      {way === "keyFile" ? <SignWithFile {...signing} /> : <SignWithNcalayer {...signing} />}
    </Section>
  );
}
