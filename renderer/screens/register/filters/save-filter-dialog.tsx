import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import type { RegisterFilter } from "#shared/register/filter.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import classes from "./filters.module.css";

interface SaveFilterDialogProps {
  readonly opened: boolean;
  readonly filter: RegisterFilter;
  /** Those that are taken: saving under one replaces it, and that is said before. */
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Keeps the present filter under a name. */
export function SaveFilterDialog({ opened, filter, names, onClose }: SaveFilterDialogProps) {
  const t = useTranslate();
  const [name, setName] = useState("");
  const save = useAct("register", "saveFilter");
  const { reset } = save;
  const wanted = name.trim();
  const isTaken = names.includes(wanted);

  useEffect(() => {
    if (!opened) return;
    setName("");
    reset();
  }, [opened, reset]);

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wanted === "" || save.isPending) return;
    // Where it is refused, `error` says so.
    const all = await save.mutateAsync({ name: wanted, filter }).catch(() => null);
    if (all === null) return;
    announce(t("register.saved.kept", { name: wanted }));
    onClose();
  };

  return (
    <Dialog opened={opened} onClose={onClose} title={t("register.saved.title")}>
      <form className={classes.dialog} onSubmit={(event) => void keep(event)}>
        <KazakhField>
          <TextInput
            data-autofocus
            label={t("register.saved.name")}
            description={isTaken ? t("register.saved.replaces") : t("register.saved.nameText")}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </KazakhField>
        {save.error !== null && <ErrorState error={save.error} />}
        <Group justify="end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("app.common.cancel")}
          </Button>
          <Button type="submit" disabled={wanted === ""} loading={save.isPending}>
            {t(isTaken ? "register.saved.replace" : "register.saved.keep")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
