package org.kehu.complaint.cases.solution;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * What an investigation found: evidence, cause and responsibility (P-18).
 *
 * @param evidence one to fifty pieces
 * @param cause in words, at most 2000 characters
 * @param causeType quality or process
 * @param responsibleDepartmentId the department at fault
 * @param responsibleStaffId the employee at fault
 * @param jointDepartmentIds departments that handled it jointly (P-06: the production office)
 * @param ownFault whether the fault is ours, so that the company apologises (P-33)
 */
public record Findings(
    List<Evidence> evidence,
    String cause,
    CauseType causeType,
    @Nullable String responsibleDepartmentId,
    @Nullable String responsibleStaffId,
    List<String> jointDepartmentIds,
    boolean ownFault) {

  /** Nothing is found without evidence. */
  public Findings {
    evidence = List.copyOf(evidence);
    jointDepartmentIds = List.copyOf(jointDepartmentIds);
    Bounds.size("/findings/evidence", evidence, 1, 50);
    Bounds.required("/findings/cause", cause, 2000);
    Bounds.text("/findings/responsibleDepartmentId", responsibleDepartmentId, 60);
    Bounds.text("/findings/responsibleStaffId", responsibleStaffId, 60);
    Bounds.size("/findings/jointDepartmentIds", jointDepartmentIds, 0, 10);
  }

  /** The same, handled jointly with these departments too. */
  Findings with(Set<String> partners) {
    List<String> all =
        Stream.concat(jointDepartmentIds.stream(), partners.stream().sorted())
            .filter(one -> !one.equals(responsibleDepartmentId))
            .distinct()
            .limit(10)
            .toList();
    return new Findings(
        evidence, cause, causeType, responsibleDepartmentId, responsibleStaffId, all, ownFault);
  }
}
