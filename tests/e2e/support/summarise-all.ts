/** Runs in the page: ҚАӨМ has written something of every measure of the first half-year of 2018. */
export async function summariseAll(): Promise<void> {
  const { consolidation } = window.kalqan.api;
  const { id: consolidationId, measures } = await consolidation.open({ halfYear: "2018-H1" });
  const summary = {
    kk: "Органдардың есептері бойынша іс-шараның орындалуы бақылауда.",
    ru: "По отчётам органов исполнение мероприятия находится на контроле.",
  };
  for (const { measure, writing, revision } of measures) {
    const request = { consolidationId, measure, writing: { ...writing, summary }, expectedRevision: revision };
    await consolidation.save(request);
  }
}
