import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { EditionDraftView } from "#shared/api/edition-view.ts";
import type { EditionChange, EditionChanges } from "#shared/plan/editions/change.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LocalisedFields } from "../../../components/localised-fields.tsx";
import { Section } from "../../../components/section.tsx";
import { DifferenceTable } from "../difference-table.tsx";
import classes from "../editions.module.css";
import { AddChange } from "./add-change.tsx";
import { ChangeList } from "./change-list.tsx";
import { IssueDesk, type IssuingJobs } from "./issue-desk.tsx";

interface DraftDeskProps {
  readonly newest: Plan;
  readonly draft: EditionDraftView | null;
  readonly issuing: IssuingJobs;
}

/** The next edition as it is drawn up: its ground, from when, its changes; what is different by them, and what speaks against. */
export function DraftDesk({ newest, draft, issuing }: DraftDeskProps) {
  const t = useTranslate();
  const { pick, halfYear: formatHalfYear } = useFormats();
  const { halfYear } = useWorkplace();
  const saving = useAct("editions", "saveDraft");
  const discarding = useAct("editions", "discardDraft");
  const [changes, setChanges] = useState<EditionChanges>(
    () => draft?.changes ?? { ground: { kk: "", ru: "" }, appliesFrom: halfYear, changes: [] },
  );
  const [asksDiscard, setAsksDiscard] = useState(false);
  const [isIssuing, setIsIssuing] = useState(false);
  const view = saving.data ?? draft;
  const next = newest.edition.edition + 1;

  const save = (given: EditionChanges): void => {
    setChanges(given);
    void saving.mutateAsync(given).catch(() => undefined);
  };
  const discard = async (): Promise<void> => {
    await discarding.mutateAsync({});
    saving.reset();
    setChanges({ ground: { kk: "", ru: "" }, appliesFrom: halfYear, changes: [] });
  };
  const add = (change: EditionChange): void => save({ ...changes, changes: [...changes.changes, change] });
  const errors = view?.findings.filter(({ severity }) => severity === "error") ?? [];
  const hasText = changes.ground.kk !== "" || changes.ground.ru !== "";
  const hasGround = changes.ground.kk.trim() !== "" && changes.ground.ru.trim() !== "";
  const mayIssue = view?.plan != null && errors.length === 0 && hasGround;

  return (
    <>
      <Section title={t("editions.draft.title", { edition: next })} description={t("editions.draft.text")}>
        {/* Saved when the field is left: a row of the journal for each letter would tell nothing. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it is told that the focus leaves; nothing is operated. */}
        <div onBlur={() => (view === null && !hasText ? undefined : save(changes))}>
          <LocalisedFields
            label={t("editions.desk.ground")}
            value={changes.ground}
            onChange={(ground) => setChanges({ ...changes, ground })}
            minRows={2}
          />
        </div>
        <NativeSelect
          label={t("editions.desk.appliesFrom")}
          value={changes.appliesFrom}
          onChange={(event) => save({ ...changes, appliesFrom: event.currentTarget.value })}
          data={halfYears.map((one) => ({ value: one, label: formatHalfYear(one) }))}
        />
        <ChangeList
          changes={changes.changes}
          plan={view?.plan ?? newest}
          onRemove={(index) => save({ ...changes, changes: changes.changes.toSpliced(index, 1) })}
        />
        {saving.error !== null && <ErrorState error={saving.error} />}
        {/* Always there: what appears with the first saving would move the button below from under the mouse. */}
        <div className={classes.actions}>
          <Button variant="default" disabled={view === null} onClick={() => setAsksDiscard(true)}>
            {t("editions.draft.discard")}
          </Button>
        </div>
        <ConfirmDialog
          opened={asksDiscard}
          title={t("editions.draft.discardTitle")}
          text={<p>{t("editions.draft.discardText")}</p>}
          confirm={t("editions.draft.discard")}
          danger
          onConfirm={() => void discard().catch(() => undefined)}
          onClose={() => setAsksDiscard(false)}
        />
      </Section>
      <AddChange plan={view?.plan ?? newest} onAdd={add} />
      {view !== null && changes.changes.length > 0 && (
        <Section title={t("editions.difference.title")}>
          {view.fault !== null && (
            <p role="alert">
              {t("editions.draft.fault", { change: view.fault.change })} {pick(view.fault.message)}
            </p>
          )}
          {view.findings.length > 0 && (
            <div role="alert">
              <ul className={classes.list}>
                {view.findings.map(({ code, message }) => (
                  <li key={`${code}-${message.kk}`}>{pick(message)}</li>
                ))}
              </ul>
            </div>
          )}
          {view.plan !== null && <DifferenceTable before={newest} after={view.plan} />}
          {!isIssuing && (
            <div className={classes.actions}>
              <Button disabled={!mayIssue} onClick={() => setIsIssuing(true)}>
                {t("editions.issue.begin", { edition: next })}
              </Button>
              {!hasGround && <p>{t("editions.draft.groundMissing")}</p>}
            </div>
          )}
        </Section>
      )}
      {isIssuing && mayIssue && <IssueDesk {...issuing} />}
    </>
  );
}
