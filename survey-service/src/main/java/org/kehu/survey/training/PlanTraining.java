package org.kehu.survey.training;

import java.time.LocalDate;
import java.util.Set;

/** Plans a training of some people of a department. */
public record PlanTraining(
    String departmentId,
    ServiceTopic topic,
    String title,
    LocalDate on,
    String trainer,
    Set<String> participants) {}
