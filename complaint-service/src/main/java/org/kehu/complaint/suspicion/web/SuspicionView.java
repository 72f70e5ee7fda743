package org.kehu.complaint.suspicion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.suspicion.Judgement;
import org.kehu.complaint.suspicion.Rule;
import org.kehu.complaint.suspicion.Suspicion;
import org.kehu.complaint.suspicion.SuspicionStatus;
import org.kehu.complaint.violation.ViolationKind;

/**
 * A suspicion as the line of the person sees it.
 *
 * @param kind what it would be as a violation
 * @param evidence what shows it; the reference is where it lies
 * @param occurrences how often it was found; the newest are shown
 * @param policyVersion version of the rules by which it was found
 * @param judgement what a person said to it; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Suspicion")
record SuspicionView(
    String id,
    @Schema(example = "YS-20261122-0001") String number,
    Rule rule,
    ViolationKind kind,
    SuspicionStatus status,
    String personId,
    String departmentId,
    List<Evidence> evidence,
    @Schema(example = "3") int occurrences,
    Instant foundAt,
    int policyVersion,
    @Nullable Judgement judgement) {

  static SuspicionView of(Suspicion s) {
    return new SuspicionView(
        s.id(),
        s.number(),
        s.rule(),
        s.rule().kind(),
        s.status(),
        s.personId(),
        s.departmentId(),
        s.evidence(),
        s.occurrences(),
        s.foundAt(),
        s.policyVersion(),
        s.judgement());
  }
}
