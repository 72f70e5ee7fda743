package org.kehu.kit.approval;

/**
 * A feature that asks for approvals and carries their outcome out, in the same process. An outcome
 * reaches it at least once, also when the process is killed between the decision and its effect;
 * that it has one effect is the receiver's part: it changes a document only as long as that waits
 * for this very approval.
 */
public interface OutcomeReceiver {

  /** The kind of subject whose outcomes it takes, as {@link Subject#kind()}. */
  String subjectKind();

  /**
   * Refuses, as a {@link org.kehu.kit.problem.Problem}, an outcome that could not be carried out as
   * it stands; asked before the last decision is written, which is not written then.
   */
  default void check(Approval decided) {}

  /** Carries the outcome out; for one that was carried out already it changes nothing. */
  void apply(Approval ended);
}
