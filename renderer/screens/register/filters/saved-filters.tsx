import { Button, Menu } from "@mantine/core";
import { IconBookmark, IconChevronDown, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { isNarrowed, isSameFilter, type RegisterFilter } from "#shared/register/filter.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useAct } from "../../../app/contract/use-act.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { SaveFilterDialog } from "./save-filter-dialog.tsx";

interface SavedFiltersProps {
  readonly filter: RegisterFilter;
  readonly onChoose: (filter: RegisterFilter) => void;
}

/** Filters that were kept: to be gone back to, to be taken away; and the present one to be kept. */
export function SavedFilters({ filter, onChoose }: SavedFiltersProps) {
  const t = useTranslate();
  const { compare } = useFormats();
  const saved = useCall("register", "filters", {});
  const remove = useAct("register", "removeFilter");
  const [isSaving, setSaving] = useState(false);
  const filters = (saved.data ?? []).toSorted((a, b) => compare(a.name, b.name));
  const current = filters.find((one) => isSameFilter(one.filter, filter))?.name ?? null;

  const forget = async (name: string): Promise<void> => {
    // Where it is refused, `error` says so.
    const left = await remove.mutateAsync({ name }).catch(() => null);
    if (left !== null) announce(t("register.saved.removed", { name }));
  };

  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button
            variant={current === null ? "default" : "light"}
            leftSection={<IconBookmark size={16} stroke={1.5} aria-hidden="true" />}
            rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
          >
            {current ?? t("register.saved.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {filters.length === 0 && <Menu.Label>{t("register.saved.none")}</Menu.Label>}
          {filters.map((one) => (
            <Menu.Item key={one.name} onClick={() => onChoose(one.filter)}>
              {one.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!isNarrowed(filter)} onClick={() => setSaving(true)}>
            {t("register.saved.save")}
          </Menu.Item>
          {current !== null && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => void forget(current)}
            >
              {t("register.saved.removeNamed", { name: current })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {remove.error !== null && <ErrorState error={remove.error} />}
      <SaveFilterDialog
        opened={isSaving}
        filter={filter}
        names={filters.map(({ name }) => name)}
        onClose={() => setSaving(false)}
      />
    </>
  );
}
