package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.Flag;
import org.kehu.customer.project.ProjectDesk;
import org.kehu.customer.project.ProjectSearch;
import org.kehu.customer.project.ProjectStatus;
import org.kehu.customer.project.ServiceProject;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The course of service projects (客户服务项目). */
@RestController
@RequestMapping("/api/v1/customers/projects")
@Tag(name = "projects", description = "客户服务项目: plans, formalities, support, control")
class ProjectController {

  private static final String ID = Ids.FORM;

  private final ProjectDesk desk;

  ProjectController(ProjectDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Open a service project with the customer's question (登记项目咨询)",
      description = "Led by the caller unless another is named.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ProjectView> open(@RequestBody @Valid ProjectRequests.Open request) {
    Stored<ServiceProject> stored = desk.open(request.toCommand());
    return Answers.created(stored, "/api/v1/customers/projects", view(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Service projects, newest first (客户服务项目列表)",
      description =
          "Those of the caller's customers and department, and those with work of the caller.")
  Page<ProjectView> page(
      @RequestParam(required = false) @Nullable ProjectStatus status,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String customer,
      @RequestParam(required = false) @Nullable Flag flag,
      PageRequest page) {
    return desk.page(new ProjectSearch(status, desk.idsOf(customer), flag), page).map(this::view);
  }

  @GetMapping("/{projectId}")
  @Operation(summary = "Read a service project (查看客户服务项目)")
  ResponseEntity<ProjectView> get(@PathVariable @Pattern(regexp = ID) String projectId) {
    ServiceProject project = desk.get(projectId);
    return Answers.found(project, view(project));
  }

  @PostMapping("/{projectId}/discuss")
  @Operation(
      summary = "Write the needs down and match staff (需求沟通)",
      description = "Each need has who of us serves it.")
  ResponseEntity<ProjectView> discuss(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid ProjectRequests.Discuss request) {
    return changed(desk.discuss(projectId, request.toNeeds()));
  }

  @PostMapping("/{projectId}/plans")
  @Operation(
      summary = "Propose a cooperation plan (制定个性化合作方案)",
      description = "Every version is kept; it covers each need that was named.")
  ResponseEntity<ProjectView> propose(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid ProjectRequests.Propose request) {
    return changed(desk.propose(projectId, request.toTerms()));
  }

  @PostMapping("/{projectId}/plans/{version}/answer")
  @Operation(
      summary = "Write down what the customer said to a plan (与客户确认方案)",
      description = "On the newest version, once; its nodes are work when it is confirmed.")
  ResponseEntity<ProjectView> answer(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @PathVariable @Min(1) @Max(100) int version,
      @RequestBody @Valid ProjectRequests.Answer request) {
    return changed(
        desk.answer(projectId, version, request.confirmed(), request.on(), request.note().strip()));
  }

  @PostMapping("/{projectId}/operate")
  @Operation(
      summary = "Support operations from now on (开始运营支持)",
      description = "When no formality is open.")
  ResponseEntity<ProjectView> operate(@PathVariable @Pattern(regexp = ID) String projectId) {
    return changed(desk.operate(projectId));
  }

  @PostMapping("/{projectId}/close")
  @Operation(
      summary = "Close a project (结束项目)",
      description = "When no work, formality or complaint is open.")
  ResponseEntity<ProjectView> close(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid ProjectRequests.Close request) {
    return changed(desk.close(projectId, request.result().strip()));
  }

  @PostMapping("/{projectId}/abandon")
  @Operation(summary = "Give a project up (放弃项目)")
  ResponseEntity<ProjectView> abandon(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid ProjectRequests.Abandon request) {
    return changed(desk.abandon(projectId, request.reason().strip()));
  }

  private ResponseEntity<ProjectView> changed(Stored<ServiceProject> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private ProjectView view(ServiceProject project) {
    return ProjectView.of(project, desk.today());
  }
}
