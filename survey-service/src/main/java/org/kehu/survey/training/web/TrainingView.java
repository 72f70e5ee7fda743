package org.kehu.survey.training.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.training.Attendance;
import org.kehu.survey.training.ServiceTopic;
import org.kehu.survey.training.TopicStanding;
import org.kehu.survey.training.Training;
import org.kehu.survey.training.TrainingStatus;

/** A training as callers read it. */
@Schema(name = "Training")
record TrainingView(
    String id,
    @Schema(example = "PX-2026-0001") String number,
    TrainingStatus status,
    @Schema(example = "customer-service") String departmentId,
    ServiceTopic topic,
    @Schema(example = "投诉处理技巧培训") String title,
    LocalDate on,
    @Schema(example = "郑组长") String trainer,
    @Schema(example = "[\"st-chen-kefu\"]") Set<String> participants,
    List<Attendance> attendance,
    @Nullable @Schema(description = "Why it was moved or called off", example = "讲师出差")
        String reason,
    Instant createdAt,
    Instant changedAt) {

  /** Where a department stands. */
  @Schema(name = "TrainingStandings")
  record Standings(
      @Schema(example = "customer-service") String departmentId, List<TopicStanding> topics) {}

  static TrainingView of(Training training) {
    return new TrainingView(
        training.id(),
        training.number(),
        training.status(),
        training.departmentId(),
        training.topic(),
        training.title(),
        training.plannedOn(),
        training.trainer(),
        training.participants(),
        training.attendance(),
        training.reason(),
        training.createdAt(),
        training.changedAt());
  }
}
