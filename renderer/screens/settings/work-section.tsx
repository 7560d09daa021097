import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { settingsSchema } from "#shared/settings.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Section } from "../../components/section.tsx";
import { BodyDialog } from "./body-dialog.tsx";
import type { SettingSectionProps } from "./section-props.ts";
import { Segments } from "./segments.tsx";
import classes from "./settings.module.css";

/** Who works here and as what. */
export function WorkSection({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { body } = useWorkplace();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Section title={t("settingsScreen.work")}>
      <div className={classes.fields}>
        <Segments
          label={t("settingsScreen.mode")}
          value={settings.mode}
          choices={settingsSchema.shape.mode.options.map((value) => ({ value, label: t(`firstStart.mode.${value}`) }))}
          onChange={(mode) => save({ mode })}
        />
        <div className={classes.group}>
          <span className={classes.label}>{t("settingsScreen.body")}</span>
          <div className={classes.value}>
            <span>
              {pick(body.name)} ({pick(body.abbreviation)})
            </span>
            <Button id="body" variant="default" size="sm" onClick={open}>
              {t("app.common.change")}
            </Button>
          </div>
        </div>
      </div>
      {opened && <BodyDialog onClose={close} onBody={(code) => save({ body: code })} />}
    </Section>
  );
}
