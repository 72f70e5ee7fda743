package org.kehu.complaint.violation.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.violation.Leak;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.complaint.violation.ViolationProblem;

/**
 * Report a breach of the rules.
 *
 * @param kind what was done wrong
 * @param personId staff id of who did it
 * @param caseId the case that shows it
 * @param description at most 4000 characters
 * @param loss what came of it, at most 1000 characters
 * @param evidence one to twenty pieces
 * @param leak how information came out; told of a leak and of nothing else (G-15)
 */
public record ReportViolation(
    ViolationKind kind,
    String personId,
    @Nullable String caseId,
    String description,
    @Nullable String loss,
    List<Evidence> evidence,
    @Nullable Leak leak) {

  /** Nobody is reported without evidence. */
  public ReportViolation {
    evidence = List.copyOf(evidence);
    Bounds.required("/personId", personId, 60);
    Bounds.required("/description", description, 4000);
    Bounds.text("/loss", loss, 1000);
    Bounds.size("/evidence", evidence, 1, 20);
    if ((kind == ViolationKind.LEAK) != (leak != null)) {
      throw ViolationProblem.LEAK_INCOMPLETE.problem().with("kind", kind);
    }
  }
}
