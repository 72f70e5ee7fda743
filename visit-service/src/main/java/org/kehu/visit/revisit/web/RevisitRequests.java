package org.kehu.visit.revisit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.revisit.AgreeRevisit;
import org.kehu.visit.revisit.Answers;
import org.kehu.visit.revisit.CompleteRevisit;
import org.kehu.visit.revisit.FoundProblem;
import org.kehu.visit.revisit.ProblemArea;
import org.kehu.visit.revisit.Verdict;

/** Bodies of requests about revisits. */
final class RevisitRequests {

  private RevisitRequests() {}

  @Schema(name = "CompleteRevisit", description = "What came of the revisit (回访结果)")
  record Complete(
      @NotNull ContactMode mode,
      @Schema(description = "When it was made; now unless given") @Nullable Instant at,
      @NotNull @Valid AnswersBody answers,
      @Schema(description = "Satisfied on the whole (总体是否满意)", example = "true") @NotNull
          Boolean satisfied,
      @Schema(description = "Change of need, project progress", example = "明年新增三条产线，检测量预计增加两成")
          @Size(max = 4000)
          @Nullable String needs,
      @Schema(description = "Summary", example = "客户对本季度服务总体满意，希望报告提前两天寄出") @Size(max = 4000)
          @Nullable String summary,
      @Schema(description = "A problem that needs an answer; opens a complaint") @Valid
          @Nullable ProblemBody problem) {

    CompleteRevisit command() {
      return new CompleteRevisit(
          mode,
          at,
          answers.value(),
          satisfied,
          needs,
          summary,
          problem == null ? null : problem.value());
    }
  }

  @Schema(name = "RevisitAnswers", description = "The four questions (准确性、及时性、服务态度、其他)")
  record AnswersBody(
      @NotNull Verdict accuracy,
      @NotNull Verdict timeliness,
      @NotNull Verdict attitude,
      @Schema(example = "希望增加英文报告") @Size(max = 2000) @Nullable String other) {

    Answers value() {
      return new Answers(accuracy, timeliness, attitude, other);
    }
  }

  @Schema(name = "RevisitProblem", description = "A problem found (发现的问题)")
  record ProblemBody(
      @NotNull ProblemArea area,
      @Schema(example = "上月两份报告晚了三天") @NotBlank @Size(max = 2000) String description) {

    FoundProblem value() {
      return new FoundProblem(area, description);
    }
  }

  @Schema(name = "AgreeRevisit", description = "A date agreed with the customer (与客户约定的日期)")
  record Agree(
      @Schema(example = "2026-12-21") @NotNull LocalDate on,
      @Nullable ContactMode mode,
      @Schema(example = "客户希望安排在月底之前") @Size(max = 500) @Nullable String note) {

    AgreeRevisit command() {
      return new AgreeRevisit(on, mode, note);
    }
  }
}
