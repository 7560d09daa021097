/**
 * What each method changes, as channels (`report.get`) or whole capabilities (`report`): their answers are read again
 * when it has succeeded. A method that is not named here changes nothing but the journal.
 */
const changesOf: Readonly<Record<string, readonly string[]>> = {
  "settings.set": ["settings", "report"],
  "report.saveEntry": ["report"],
  "report.fill": ["report"],
  "report.carryOver": ["report"],
  "report.makeReady": ["report"],
  "report.backToDraft": ["report"],
  "report.refuse": ["report"],
  "report.correct": ["report"],
  "annexes.add": ["report"],
  "annexes.addBytes": ["report"],
  "annexes.rename": ["report"],
  "annexes.move": ["report"],
  "annexes.remove": ["report"],
  "comments.add": ["comments"],
  "comments.resolve": ["comments"],
  "signing.confirmBin": ["signing", "report"],
  "signing.sign": ["report"],
  "signing.signWithNcalayer": ["report"],
  "exchange.export": ["report", "exchange.list"],
  "exchange.check": ["exchange.list"],
  "documents.letter": ["exchange.list"],
  "receipts.import": ["report", "signing", "exchange.list"],
  "head.export": ["report"],
  "head.takeReturned": ["report"],
  "parts.handOver": ["parts"],
  "parts.merge": ["report", "parts"],
  "parts.undo": ["report", "parts"],
  "parts.handBack": ["parts"],
  "parts.callOff": ["parts"],
  "parts.takeForLead": ["report", "parts"],
  "receipts.tickRemark": ["report"],
  "receipts.decide": ["receipts"],
  "receipts.acceptAll": ["receipts"],
  "receipts.decideAnew": ["receipts"],
  "receipts.keepSigned": ["receipts"],
  "receipts.sign": ["receipts"],
  "receipts.signWithNcalayer": ["receipts"],
  "receipts.handOut": ["receipts"],
  "intake.takeIn": ["intake", "register", "signing", "receipts"],
  "intake.decide": ["intake", "register", "signing", "receipts"],
  "register.saveFilter": ["register.filters"],
  "register.removeFilter": ["register.filters"],
  "trust.import": ["trust"],
  "trust.remove": ["trust", "settings"],
  "trust.restore": ["trust", "settings"],
  "backup.create": ["backup"],
};

/** The channels to read again after a method has succeeded. */
export function changedBy(capability: string, method: string): readonly string[] {
  return [...(changesOf[`${capability}.${method}`] ?? []), "journal"];
}
