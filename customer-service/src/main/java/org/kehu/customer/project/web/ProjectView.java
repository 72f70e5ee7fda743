package org.kehu.customer.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.ProjectMove;
import org.kehu.customer.project.ProjectStatus;
import org.kehu.customer.project.ServiceProject;

/** A service project as it is shown (客户服务项目). */
@Schema(name = "ServiceProject")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
    String id,
    String number,
    String customerId,
    String departmentId,
    String leaderId,
    String question,
    ProjectStatus status,
    List<ProjectMove> allowedMoves,
    PlanningView planning,
    List<FormalityView> formalities,
    CareView care,
    ControlView control,
    @Nullable String outcome) {

  static ProjectView of(ServiceProject project, LocalDate today) {
    return new ProjectView(
        project.id(),
        project.number(),
        project.customerId(),
        project.departmentId(),
        project.leaderId(),
        project.question(),
        project.status(),
        List.copyOf(project.status().allowed()),
        PlanningView.of(project.planning()),
        project.formalities().all().stream().map(FormalityView::of).toList(),
        CareView.of(project.care()),
        ControlView.of(project, today),
        project.outcome());
  }
}
