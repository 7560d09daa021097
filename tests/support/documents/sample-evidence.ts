import type { CompletionForm } from "#shared/plan/schema.ts";
import type { Evidence } from "#shared/report/evidence.ts";

/** Evidence of every form of completion, filled in as a ministry would. All of it is invented. */
export const sampleEvidence: { readonly [F in CompletionForm]: Extract<Evidence, { form: F }> } = {
  "info-qaom": { form: "info-qaom" },
  "info-president": { form: "info-president", letters: [{ number: "03-11/2145-И", date: "2018-06-21" }] },
  order: {
    form: "order",
    orders: [
      {
        number: "52/НҚ",
        date: "2018-03-19",
        title: "«Ақпараттық қауіпсіздік бойынша техникалық құжаттаманы қалыптастыру әдістемесін бекіту туралы»",
        signedBy: "Министр Ә. Үлгібаев",
        registration: { number: "16 714", date: "2018-04-02" },
      },
      {
        number: "53/НҚ",
        date: "2018-03-20",
        title: "«Жұмыс тобын құру туралы»",
        signedBy: "Вице-министр",
        registration: null,
      },
    ],
  },
  "atameken-order": {
    form: "atameken-order",
    orders: [
      {
        number: "330",
        date: "2017-12-26",
        title: "«Кәсіби стандарттарды бекіту туралы»",
        signedBy: "Басқарма төрағасының орынбасары",
        registration: null,
      },
    ],
  },
  "investment-proposal": {
    form: "investment-proposal",
    proposals: [{ number: "07-2/811", date: "2018-05-30", sum: 1_250_000.5 }],
  },
  agreements: {
    form: "agreements",
    agreements: [
      {
        partner: "CERT-X",
        country: "Үлгістан Республикасы",
        date: "2018-02-14",
        subject: "Инциденттер туралы ақпарат алмасу",
      },
      { partner: "Ұлттық CSIRT", country: "Мысалия", date: "2018-05-03", subject: "Бірлескен оқу-жаттығулар өткізу" },
    ],
  },
  trainings: {
    form: "trainings",
    trainings: Array.from({ length: 48 }, (_, index) => ({
      date: `2018-0${(index % 6) + 1}-${String((index % 27) + 1).padStart(2, "0")}`,
      place: index % 3 === 0 ? "Астана қаласы, Халыққа қызмет көрсету орталығы" : "Өскемен қаласы, облыстық кітапхана",
      topic: `Сабақ ${7_001 + index}: дербес деректерді қорғау, үйдегі және жұмыстағы цифрлық гигиена, топ ${8_001 + index}`,
      peopleTrained: 20 + index,
    })),
  },
  events: {
    form: "events",
    events: [
      {
        name: "FIRST қауымдастығының жыл сайынғы конференциясы",
        date: "2018-06-24",
        place: "Куала-Лумпур қ., Малайзия",
        organiser: "FIRST",
        delegates: 3,
      },
      { name: "OIC-CERT семинары", date: "2018-04-11", place: "Шираз қ.", organiser: "OIC-CERT", delegates: 2 },
    ],
    noNeedArose: false,
  },
  programmes: {
    form: "programmes",
    programmes: [
      {
        name: "6B06301 Ақпараттық қауіпсіздік жүйелері",
        level: "Бакалавриат",
        orderNumber: "189",
        orderDate: "2018-05-15",
      },
      { name: "7M06301 Киберқауіпсіздік", level: "Магистратура", orderNumber: "190", orderDate: "2018-05-15" },
    ],
  },
  grants: {
    form: "grants",
    grants: [
      { academicYear: "2018/2019", level: "Бакалавриат", count: 1_148 },
      { academicYear: "2018/2019", level: "Магистратура", count: 60 },
    ],
  },
  "press-releases": {
    form: "press-releases",
    pressReleases: [
      {
        date: "2018-02-06",
        medium: "«Үлгі» газеті",
        title: "Қауіпсіз интернет күніне орай",
        link: "https://press.example/kk/news/2018/02/06/qauipsiz-internet-kunine-orai?utm_source=ministry&utm_campaign=kiberqalqan",
      },
      {
        date: "2018-05-17",
        medium: "«Мысал» агенттігі",
        title: "Парольдер туралы жадынама",
        link: "attachments/40/01 Жадынама.pdf",
      },
    ],
  },
};
