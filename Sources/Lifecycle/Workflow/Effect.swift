/// What is done on a way from one state to another.
public enum Effect: String, Sendable, Hashable, CaseIterable {
  case propose, decide, confirm, enforce, ask, recategorise, urgent
  case decideByPolicy = "decide-by-policy"
  case dropProposal = "drop-proposal"
  case addPoints = "add-points"
  case endAccount = "end-account"
  case undoDecision = "undo-decision"
  case undoMeasures = "undo-measures"
  case liftMeasures = "lift-measures"
  case dropPointMeasures = "drop-point-measures"
  case restorePointMeasures = "restore-point-measures"
  case endEvadedMeasures = "end-evaded-measures"
  case keepStatement = "keep-statement"
  case weighAgain = "weigh-again"
  // Appeals.
  case fileAppeal = "file-appeal"
  case appealUpheld = "appeal-upheld"
  case appealOverturned = "appeal-overturned"
  case appealWithdrawn = "appeal-withdrawn"
  case planCompensation = "plan-compensation"
  case issueCoupons = "issue-coupons"
  // Disputes.
  case open
  case noteRefusal = "note-refusal"
  case openAfterAll = "open-after-all"
  case editClaim = "edit-claim"
  case keepOffer = "keep-offer"
  case keepTracking = "keep-tracking"
  case keepReturn = "keep-return"
  case readSignals = "read-signals"
  case stepIn = "step-in"
  case judge
  case settleClaim = "settle-claim"
  case settleOffer = "settle-offer"
  case settleSilence = "settle-silence"
  case settleJudgement = "settle-judgement"
  case endDispute = "end-dispute"
}
