package org.kehu.visit.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.project.CustomerProject;
import org.kehu.visit.project.ProjectDesk;
import org.kehu.visit.project.ProjectStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Projects of customers over HTTP. */
@RestController
@RequestMapping(ProjectController.PATH)
@Tag(
    name = "Projects 客户项目",
    description =
        "What is done for a customer; revisited while it runs and, by its age, after delivery")
class ProjectController {

  static final String PATH = "/api/v1/revisits/projects";

  private final ProjectDesk desk;
  private final KnownCustomers customers;
  private final MergePatch patches;

  ProjectController(ProjectDesk desk, KnownCustomers customers, MergePatch patches) {
    this.desk = desk;
    this.customers = customers;
    this.patches = patches;
  }

  @GetMapping
  @Operation(summary = "List projects of customers, newest first (客户项目列表)")
  Page<ProjectView> list(
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      @RequestParam(required = false) @Nullable ProjectStatus status,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    return desk.page(status, ids, page).map(ProjectView::of);
  }

  @PostMapping
  @Operation(
      summary = "Enter a project (登记客户项目)",
      description =
          "Its first revisit is planned within moments. Its revisit file (回访档案) is the list of"
              + " revisits with ?project=.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ProjectView> open(@Valid @RequestBody ProjectRequests.Open body) {
    Stored<CustomerProject> stored = desk.open(body.command());
    return Answers.created(stored, PATH, ProjectView.of(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One project (客户项目详情)")
  ResponseEntity<ProjectView> get(@PathVariable String id) {
    CustomerProject project = desk.get(id);
    return Answers.found(project, ProjectView.of(project));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Edit name, notes, who revisits (修改项目)")
  ResponseEntity<ProjectView> edit(@PathVariable String id, @RequestBody JsonNode patch) {
    return changed(
        desk.edit(
            id,
            text ->
                patches
                    .apply(ProjectRequests.Edit.of(text), patch, ProjectRequests.Edit.class)
                    .value()));
  }

  @PostMapping("/{id}/deliver")
  @Operation(summary = "Record that it was delivered; revisits go by its age from now on (项目交付)")
  ResponseEntity<ProjectView> deliver(
      @PathVariable String id, @Valid @RequestBody ProjectRequests.Deliver body) {
    return changed(desk.deliver(id, body.on()));
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "Revisit no more; what was agreed with the customer stays (结束回访)")
  ResponseEntity<ProjectView> close(
      @PathVariable String id, @Valid @RequestBody ProjectRequests.Close body) {
    return changed(desk.close(id, body.reason()));
  }

  private static ResponseEntity<ProjectView> changed(Stored<CustomerProject> stored) {
    return Answers.changed(stored, ProjectView.of(stored.aggregate()));
  }
}
