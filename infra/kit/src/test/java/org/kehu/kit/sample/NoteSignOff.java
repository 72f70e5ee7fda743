package org.kehu.kit.sample;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.OutcomeReceiver;
import org.kehu.kit.problem.RequestProblem;

/** Notes are signed when that was approved; a test can have it die in the middle. */
public final class NoteSignOff implements OutcomeReceiver {

  static final String KIND = "note";

  private final Notes notes;
  private final Set<String> dyingBefore = ConcurrentHashMap.newKeySet();
  private final Set<String> dyingAfter = ConcurrentHashMap.newKeySet();
  private final Set<String> impossible = ConcurrentHashMap.newKeySet();

  NoteSignOff(Notes notes) {
    this.notes = notes;
  }

  /** Dies once before it has done anything. */
  void dieBefore(String approvalId) {
    dyingBefore.add(approvalId);
  }

  /** Dies once when it has done its work and nobody knows yet. */
  void dieAfter(String approvalId) {
    dyingAfter.add(approvalId);
  }

  /** Refuses to be approved, as a thing that has changed meanwhile would. */
  void refuse(String approvalId) {
    impossible.add(approvalId);
  }

  @Override
  public String subjectKind() {
    return KIND;
  }

  @Override
  public void check(Approval decided) {
    if (impossible.contains(decided.id())) {
      throw RequestProblem.CONFLICT.problem();
    }
  }

  @Override
  public void apply(Approval ended) {
    if (dyingBefore.remove(ended.id())) {
      throw new IllegalStateException("killed before the effect");
    }
    if (ended.status() == ApprovalStatus.APPROVED) {
      notes.sign(ended.request().subject().id(), ended.number());
    }
    if (dyingAfter.remove(ended.id())) {
      throw new IllegalStateException("killed between the effect and its mark");
    }
  }
}
