package org.kehu.customer.classification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.classification.ClassificationDesk;
import org.kehu.customer.classification.CustomerService;
import org.kehu.customer.classification.Explanation;
import org.kehu.customer.classification.GradeRules.FactorGrade;
import org.kehu.customer.classification.TierResult;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Grading;
import org.kehu.customer.file.Tier;
import org.kehu.kit.ids.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a customer has its class (C-80 to C-97). */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "classification", description = "客户分类: grades and key-account tiers")
class ClassificationController {

  private final ClassificationDesk desk;

  ClassificationController(ClassificationDesk desk) {
    this.desk = desk;
  }

  /**
   * A class with its reasons.
   *
   * @param manual whether a person decided
   * @param factors what each factor of the grade allows by the policy in force
   * @param computedGrade what the policy would say today
   * @param service how it is served by its classes (C-85, C-86, C-88, C-91)
   */
  @Schema(name = "Classification")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClassificationView(
      String customerId,
      Grade grade,
      @Nullable Tier tier,
      boolean manual,
      String policyVersion,
      Instant since,
      Grade computedGrade,
      @Nullable Tier computedTier,
      String computedByVersion,
      List<FactorGrade> factors,
      TierResult tierReason,
      List<String> measures,
      CustomerService service,
      List<Grading> history,
      Instant asOf) {

    static ClassificationView of(String id, Explanation explanation) {
      Grading present = explanation.present();
      Explanation.Computed computed = explanation.computed();
      return new ClassificationView(
          id,
          present.grade(),
          present.tier(),
          present.isManual(),
          present.policyVersion(),
          present.at(),
          computed.grade().grade(),
          computed.tier().tier(),
          computed.policyVersion(),
          computed.grade().factors(),
          computed.tier(),
          explanation.measures(),
          explanation.service(),
          explanation.history().reversed(),
          explanation.asOf());
    }
  }

  @GetMapping({"/classification", "/grade/explain"})
  @Operation(
      summary = "Explain grade and tier (分类说明)",
      description = "Which factor gave what, by which version of the policy, and what was before.")
  ClassificationView explain(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return ClassificationView.of(id, desk.explain(id));
  }
}
