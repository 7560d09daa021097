import type { CompletionForm } from "#shared/plan/schema.ts";
import type { Evidence } from "#shared/report/evidence.ts";
import type { Random } from "./random.ts";

const countries = ["Өзбекстан", "Қырғызстан", "Түркия", "Эстония", "Сингапур", "Корея Республикасы"];
const cities = ["Астана", "Алматы", "Шымкент", "Қарағанды", "Ақтөбе", "Өскемен"];
const levels = ["бакалавриат", "магистратура", "докторантура"];

/** Complete evidence of a form, within January–June 2018: what column 3 asks of a measure that is done. */
export function evidenceOf(form: CompletionForm, random: Random): Evidence {
  const some = <T>(most: number, item: () => T): T[] => Array.from({ length: random.whole(1, most) }, item);
  switch (form) {
    case "info-qaom":
      return { form };
    case "info-president":
      return {
        form,
        letters: some(2, () => ({ number: `${random.whole(1, 30)}-7/${random.whole(100, 999)}`, date: day(random) })),
      };
    case "order":
    case "atameken-order":
      return { form, orders: some(2, () => order(random)) };
    case "investment-proposal": {
      const proposals = some(1, () => ({
        number: `07-1/${random.whole(100, 999)}`,
        date: day(random),
        sum: random.whole(100_000, 900_000) + 0.5,
      }));
      return { form, proposals };
    }
    case "agreements": {
      const agreements = some(3, () => ({
        partner: `CERT-GOV-${random.whole(1, 40)}`,
        country: random.pick(countries),
        date: day(random),
        subject: "Инциденттер туралы ақпарат алмасу",
      }));
      return { form, agreements };
    }
    case "trainings": {
      const trainings = some(4, () => ({
        date: day(random),
        place: random.pick(cities),
        topic: "Дербес деректерді қорғау",
        peopleTrained: random.whole(15, 120),
      }));
      return { form, trainings };
    }
    case "events": {
      const events = some(3, () => ({
        name: `FIRST ${random.whole(1, 9)}-семинары`,
        date: day(random),
        place: random.pick(countries),
        organiser: "FIRST",
        delegates: random.whole(1, 4),
      }));
      return { form, events, noNeedArose: false };
    }
    case "programmes": {
      const programmes = some(3, () => ({
        name: `Ақпараттық қауіпсіздік жүйелері, ${random.whole(1, 9)}-бағыт`,
        level: random.pick(levels),
        orderNumber: String(random.whole(100, 400)),
        orderDate: day(random),
      }));
      return { form, programmes };
    }
    case "grants": {
      const grants = levels.map((level) => ({ academicYear: "2018/2019", level, count: random.whole(10, 500) }));
      return { form, grants };
    }
    case "press-releases": {
      const pressReleases = some(4, () => ({
        date: day(random),
        medium: random.pick(["«Егемен Қазақстан»", "«Казахстанская правда»", "24.kz"]),
        title: "Деректеріңізді қорғаңыз",
        link: `https://example.kz/news/${random.whole(1_000, 9_999)}`,
      }));
      return { form, pressReleases };
    }
  }
}

function order(random: Random) {
  const registration = random.chance(50) ? { number: String(random.whole(16_000, 17_500)), date: "2018-06-20" } : null;
  return {
    number: `${random.whole(20, 300)}/НҚ`,
    date: day(random),
    title: "Ақпараттық қауіпсіздік мәселелері туралы",
    signedBy: "Министр",
    registration,
  };
}

function day(random: Random): string {
  return `2018-${String(random.whole(1, 6)).padStart(2, "0")}-${String(random.whole(10, 28))}`;
}
