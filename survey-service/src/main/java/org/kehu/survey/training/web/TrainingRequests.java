package org.kehu.survey.training.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.training.Attendance;
import org.kehu.survey.training.PlanTraining;
import org.kehu.survey.training.ServiceTopic;

/** What may be sent about trainings. */
final class TrainingRequests {

  private TrainingRequests() {}

  /** A new training. */
  @Schema(
      name = "PlanTraining",
      example =
          """
          {"departmentId": "customer-service", "topic": "COMPLAINT_HANDLING", "title": "投诉处理技巧培训",
           "on": "2026-12-10", "trainer": "郑组长", "participants": ["st-chen-kefu", "st-lin-kefu"]}
          """)
  record Planning(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotNull ServiceTopic topic,
      @NotBlank @Size(max = 200) String title,
      @NotNull LocalDate on,
      @NotBlank @Size(max = 100) String trainer,
      @NotEmpty @Size(max = 200)
          Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> participants) {

    PlanTraining command() {
      return new PlanTraining(
          departmentId, topic, title.strip(), on, trainer.strip(), participants);
    }
  }

  /** Another day. */
  @Schema(name = "MoveTraining", example = "{\"on\": \"2026-12-17\", \"reason\": \"讲师出差\"}")
  record Moving(@NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}

  /** Who took part. */
  @Schema(
      name = "HoldTraining",
      example =
          """
          {"attendance": [{"staffId": "st-chen-kefu", "attended": true, "score": 92},
                          {"staffId": "st-lin-kefu", "attended": false}]}
          """)
  record Holding(@NotEmpty @Size(max = 200) List<@NotNull @Valid Attendance> attendance) {}

  /** Why it is called off. */
  @Schema(name = "CancelTraining", example = "{\"reason\": \"业务高峰，改为下季度\"}")
  record Cancelling(@NotBlank @Size(max = 500) String reason) {}
}
