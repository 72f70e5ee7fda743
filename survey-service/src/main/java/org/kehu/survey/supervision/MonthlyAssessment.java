package org.kehu.survey.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The assessment of a month by the three parts of the form (catalogue F-11).
 *
 * @param acceptance 服务验收
 * @param activeMaintenance 主动维护
 * @param otherWork 其他服务工作
 * @param requirements 整改要求
 */
public record MonthlyAssessment(
    @NotNull @Valid Judgement acceptance,
    @NotNull @Valid Judgement activeMaintenance,
    @NotNull @Valid Judgement otherWork,
    @Size(max = 2000) String requirements) {

  public MonthlyAssessment {
    requirements = requirements == null ? "" : requirements.strip();
  }

  /** All points, of thirty. */
  public int points() {
    return acceptance.points() + activeMaintenance.points() + otherWork.points();
  }
}
