import { Title } from "@mantine/core";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Fingerprint } from "../../../components/fingerprint.tsx";
import type { SettingSectionProps } from "../section-props.ts";
import { SettingItems } from "../setting-item.tsx";
import classes from "./trust.module.css";
import { TrustItem } from "./trust-item.tsx";

interface NcalayerPinsProps extends Pick<SettingSectionProps, "save"> {
  readonly pins: readonly string[];
}

/** The certificates of NCALayer that a person has compared and accepted; nothing where there are none. */
export function NcalayerPins({ pins, save }: NcalayerPinsProps) {
  const t = useTranslate();
  if (pins.length === 0) return null;
  return (
    <div className={classes.part}>
      <Title order={3}>{t("settingsScreen.pins")}</Title>
      <p className={classes.note}>{t("settingsScreen.pinsText")}</p>
      <SettingItems>
        {pins.map((sha256, index) => (
          <TrustItem
            key={sha256}
            name={t("settingsScreen.pin", { number: index + 1 })}
            facts="SHA-256"
            sha256={<Fingerprint sha256={sha256} />}
            removal={{
              question: t("settingsScreen.pinRemoveQuestion"),
              text: t("settingsScreen.pinRemoveText"),
              onConfirm: () => save({ ncalayerPins: pins.filter((pin) => pin !== sha256) }),
            }}
          />
        ))}
      </SettingItems>
    </div>
  );
}
