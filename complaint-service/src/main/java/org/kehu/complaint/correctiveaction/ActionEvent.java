package org.kehu.complaint.correctiveaction;

/** What happens to an action; past tense, without personal data. */
public sealed interface ActionEvent {

  /** Somebody owns it now, with days. */
  record ActionPlanned() implements ActionEvent {}

  /** It has another owner or other days. */
  record ActionReplanned(String formerOwnerId) implements ActionEvent {}

  /** It was done; {@code round} tells the how-manieth time. */
  record ActionCompleted(int round) implements ActionEvent {}

  /** Its effect was judged. */
  record ActionChecked(boolean effective, int round) implements ActionEvent {}

  /** It was given up. */
  record ActionCancelled() implements ActionEvent {}

  /** Its day passed: to be done while planned, to be checked while done. */
  record ActionOverdue(ActionStatus awaited) implements ActionEvent {}
}
