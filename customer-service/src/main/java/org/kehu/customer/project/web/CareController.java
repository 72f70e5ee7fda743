package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.project.CareDesk;
import org.kehu.customer.project.ProjectDesk;
import org.kehu.customer.project.ServiceProject;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revisits, offers and complaints of service projects (运营支持). */
@RestController
@RequestMapping("/api/v1/customers/projects")
@Tag(name = "projects", description = "客户服务项目: plans, formalities, support, control")
class CareController {

  private static final String ID = Ids.FORM;

  private final CareDesk care;
  private final ProjectDesk desk;

  CareController(CareDesk care, ProjectDesk desk) {
    this.care = care;
    this.desk = desk;
  }

  @PostMapping("/{projectId}/revisits")
  @Operation(
      summary = "Write a revisit down (登记回访)",
      description =
          "Value-added services that were offered become offers; the next one is due by the policy customer-project.")
  ResponseEntity<ProjectView> revisit(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid CareRequests.Hold request) {
    return changed(care.revisit(projectId, request.toCommand()));
  }

  @PostMapping("/{projectId}/offers")
  @Operation(summary = "Offer something to the customer (提供定制方案或增值服务)")
  ResponseEntity<ProjectView> offer(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid CareRequests.MakeOffer request) {
    return changed(care.offer(projectId, request.toOffer()));
  }

  @PostMapping("/{projectId}/offers/{offerId}/answer")
  @Operation(
      summary = "Write down what the customer said to an offer (登记客户答复)",
      description = "Once.")
  ResponseEntity<ProjectView> answer(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @PathVariable @Pattern(regexp = ID) String offerId,
      @RequestBody @Valid CareRequests.Answer request) {
    return changed(care.answer(projectId, offerId, request.accepted(), request.note().strip()));
  }

  @PostMapping("/{projectId}/complaints")
  @Operation(
      summary = "Say that a complaint belongs to a project (关联投诉)",
      description =
          "One that the caller finds on the timeline of the customer; its handling is followed from then on.")
  ResponseEntity<ProjectView> link(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid CareRequests.Link request) {
    return changed(care.link(projectId, request.caseId()));
  }

  private ResponseEntity<ProjectView> changed(Stored<ServiceProject> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private ProjectView view(ServiceProject project) {
    return ProjectView.of(project, desk.today());
  }
}
