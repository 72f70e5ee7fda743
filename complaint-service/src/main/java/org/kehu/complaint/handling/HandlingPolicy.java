package org.kehu.complaint.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.solution.PreventionRule;

/**
 * How cases are handled (投诉处理规则): the first line that fits a case holds for it (P-06, P-24, P-31,
 * P-36, P-39, K-10).
 *
 * @param lines in order; the last one should fit everything
 */
public record HandlingPolicy(@NotNull @Size(min = 1, max = 50) List<@Valid Line> lines) {

  /**
   * Rules for some cases.
   *
   * @param kinds which kinds; empty means every one
   * @param severities how grave; empty means every one
   * @param leastProposals alternatives to offer at once
   * @param mostProposals the same, upper bound
   * @param direct whether the first person may solve it without investigation and proposals
   * @param approver role that approves the result, {@code general-manager}; null means nobody
   * @param approvedCauses causes whose results need approval; empty means every one
   * @param leastCallbacks call-backs before closing; there is no maximum
   * @param attemptsUntilUnreachable attempts without answer after which the customer counts as
   *     unreachable
   * @param prevention when an action against the cause must be planned before closing; null means
   *     never
   * @param qualityPartners departments that handle it jointly when the quality of the service is at
   *     fault, the production office; null means none (P-06)
   */
  public record Line(
      @NotNull @Size(max = 20) Set<CaseKind> kinds,
      @NotNull @Size(max = 10) Set<Severity> severities,
      @Min(1) @Max(10) int leastProposals,
      @Min(1) @Max(10) int mostProposals,
      boolean direct,
      @Nullable @Size(max = 40) String approver,
      @NotNull @Size(max = 10) Set<CauseType> approvedCauses,
      @Min(0) @Max(10) int leastCallbacks,
      @Min(1) @Max(20) int attemptsUntilUnreachable,
      @Nullable PreventionRule prevention,
      @Nullable @Size(max = 5) Set<@NotBlank @Size(max = 60) String> qualityPartners) {

    boolean fits(CaseKind kind, Severity severity) {
      return (kinds.isEmpty() || kinds.contains(kind))
          && (severities.isEmpty() || severities.contains(severity));
    }
  }
}
