package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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

/** Formalities of service projects (手续办理). */
@RestController
@RequestMapping("/api/v1/customers/projects")
@Tag(name = "projects", description = "客户服务项目: plans, formalities, support, control")
class FormalityController {

  private static final String ID = Ids.FORM;

  private final ProjectDesk desk;

  FormalityController(ProjectDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/{projectId}/formalities")
  @Operation(
      summary = "Add a formality (新增手续)",
      description = "With the documents of the policy customer-project and further ones.")
  ResponseEntity<ProjectView> add(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid FormalityRequests.Add request) {
    return changed(desk.add(projectId, request.toCommand()));
  }

  @PostMapping("/{projectId}/formalities/{formalityId}/papers")
  @Operation(summary = "Write down that a document came (登记资料)")
  ResponseEntity<ProjectView> receive(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @PathVariable @Pattern(regexp = ID) String formalityId,
      @RequestBody @Valid FormalityRequests.Receive request) {
    return changed(
        desk.receive(projectId, formalityId, request.paper().strip(), request.receivedOn()));
  }

  @PostMapping("/{projectId}/formalities/{formalityId}/steps")
  @Operation(
      summary = "Write down how far a formality has come (跟踪手续办理进度)",
      description = "By who answers for it or leads; submitted only with all its documents.")
  ResponseEntity<ProjectView> move(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @PathVariable @Pattern(regexp = ID) String formalityId,
      @RequestBody @Valid FormalityRequests.Move request) {
    return changed(desk.move(projectId, formalityId, request.state(), request.note().strip()));
  }

  private ResponseEntity<ProjectView> changed(Stored<ServiceProject> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private ProjectView view(ServiceProject project) {
    return ProjectView.of(project, desk.today());
  }
}
