package org.kehu.survey.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.policy.PolicyKind;

/**
 * Who owns surveys (catalogue K-19, S-03, S-15): the sources name the customer service department,
 * the marketing head office and the company office.
 *
 * @param organisingDepartment organises surveys and sums up what came back (组织调查); surveys and
 *     questionnaires are its own from their planning on
 * @param sendingDepartment gives questionnaires to the customers (发放问卷) and sees who is asked
 */
public record SurveyOffice(
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String organisingDepartment,
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String sendingDepartment) {

  /** The kind of policy, [policy] of K-19. */
  public static final PolicyKind<SurveyOffice> KIND =
      PolicyKind.of("survey-responsibility", SurveyOffice.class)
          .title("满意度调查责任部门", "Who owns surveys")
          .help(
              "organisingDepartment：组织调查并汇总结果的部门；sendingDepartment：向客户发放问卷的部门。" + "对此后新建的调查和问卷有效。",
              "organisingDepartment: organises surveys and sums up results. sendingDepartment: gives"
                  + " the questionnaires to customers. In force for what is planned from then on.")
          .preset("marketing", "营销总公司组织，公司办公室发放", "Marketing organises, the office sends")
          .ownedBy("survey");
}
