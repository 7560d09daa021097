import type { CompletionForm } from "#shared/plan/schema.ts";
import type { Evidence } from "#shared/report/evidence.ts";

/** Complete evidence of every form, dated within January–June 2018. Made up. */
export const completeEvidence: { readonly [F in CompletionForm]: Extract<Evidence, { form: F }> } = {
  "info-qaom": { form: "info-qaom" },
  "info-president": { form: "info-president", letters: [{ number: "12-4/318", date: "2018-06-14" }] },
  order: {
    form: "order",
    orders: [
      {
        number: "52/НҚ",
        date: "2018-03-19",
        title: "Қағидаларға өзгерістер енгізу туралы",
        signedBy: "Министр",
        registration: { number: "16704", date: "2018-04-03" },
      },
    ],
  },
  "atameken-order": {
    form: "atameken-order",
    orders: [
      {
        number: "259",
        date: "2018-01-26",
        title: "Кәсіби стандарттарды бекіту туралы",
        signedBy: "Басқарма төрағасы",
        registration: null,
      },
    ],
  },
  "investment-proposal": {
    form: "investment-proposal",
    proposals: [{ number: "07-1/905", date: "2018-05-28", sum: 1_250_400.5 }],
  },
  agreements: {
    form: "agreements",
    agreements: [
      {
        partner: "CERT-GOV",
        country: "Өзбекстан",
        date: "2018-04-12",
        subject: "Инциденттерге ден қоюдағы ынтымақтастық",
      },
    ],
  },
  trainings: {
    form: "trainings",
    trainings: [{ date: "2018-02-20", place: "Астана", topic: "Дербес деректерді қорғау", peopleTrained: 48 }],
  },
  events: {
    form: "events",
    events: [{ name: "FIRST симпозиумы", date: "2018-06-06", place: "Куала-Лумпур", organiser: "FIRST", delegates: 2 }],
    noNeedArose: false,
  },
  programmes: {
    form: "programmes",
    programmes: [
      { name: "Ақпараттық қауіпсіздік жүйелері", level: "бакалавриат", orderNumber: "124", orderDate: "2018-03-30" },
    ],
  },
  grants: { form: "grants", grants: [{ academicYear: "2018/2019", level: "магистратура", count: 120 }] },
  "press-releases": {
    form: "press-releases",
    pressReleases: [
      {
        date: "2018-05-17",
        medium: "«Егемен Қазақстан»",
        title: "Деректеріңізді қорғаңыз",
        link: "https://example.kz/17",
      },
    ],
  },
};
