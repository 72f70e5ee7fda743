package org.kehu.visit.revisit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.revisit.Basis;
import org.kehu.visit.revisit.Reckoning;
import org.kehu.visit.revisit.Revisit;

/** How a due date came about (catalogue V-18). */
@Schema(name = "RevisitExplanation", description = "How the due date came about (到期日说明)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisitExplanation(
    String revisitId,
    @Schema(example = "GRADE") String cadence,
    @Schema(example = "A") String grade,
    @Schema(example = "1") int policyVersion,
    @Schema(description = "Longest time between two revisits, ISO 8601", example = "P3M")
        String cycle,
    @Schema(description = "Day from which the cycle counts") LocalDate basisOn,
    @Schema(description = "What happened on that day") Basis.Kind basis,
    @Schema(description = "End of the cycle; levelling never goes beyond") LocalDate latestOn,
    @Schema(description = "First day considered") LocalDate windowFrom,
    @Schema(description = "Last day considered") LocalDate windowTo,
    @Schema(description = "The day not worked that the date was moved off")
        @Nullable LocalDate movedFrom,
    @Schema(description = "Whether the cycle had ended before it was planned") boolean late,
    @Schema(description = "Day agreed with the customer, which stands")
        @Nullable LocalDate agreedOn,
    LocalDate dueOn) {

  static RevisitExplanation of(Revisit revisit) {
    Reckoning reckoning = revisit.reckoning();
    return new RevisitExplanation(
        revisit.id(),
        revisit.cadence(),
        reckoning.grade(),
        reckoning.policyVersion(),
        reckoning.cycle().toString(),
        reckoning.basis().on(),
        reckoning.basis().kind(),
        reckoning.latestOn(),
        reckoning.windowFrom(),
        reckoning.windowTo(),
        reckoning.movedFrom(),
        reckoning.late(),
        revisit.agreement() == null ? null : revisit.agreement().on(),
        revisit.dueOn());
  }
}
