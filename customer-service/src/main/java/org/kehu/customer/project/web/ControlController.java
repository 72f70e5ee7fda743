package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.project.ControlDesk;
import org.kehu.customer.project.ProjectDesk;
import org.kehu.customer.project.ServiceProject;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work and cost of service projects (项目控制、协助销售). */
@RestController
@RequestMapping("/api/v1/customers/projects")
@Tag(name = "projects", description = "客户服务项目: plans, formalities, support, control")
class ControlController {

  private static final String ID = Ids.FORM;

  private final ControlDesk control;
  private final ProjectDesk desk;

  ControlController(ControlDesk control, ProjectDesk desk) {
    this.control = control;
    this.desk = desk;
  }

  @PostMapping("/{projectId}/work")
  @Operation(
      summary = "Give a piece of work to somebody (分派工作)",
      description =
          "TRIAL_RUN, CARD_CHARGING and COLLECTION to customer service, by the policy customer-project; nodes come from the confirmed plan.")
  ResponseEntity<ProjectView> give(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid ControlRequests.Give request) {
    return changed(control.give(projectId, request.toWork()));
  }

  @PostMapping("/{projectId}/work/{workId}/settle")
  @Operation(
      summary = "Say what became of a piece of work (工作完成或取消)",
      description = "By who answers for it or leads; collected money with finished collection.")
  ResponseEntity<ProjectView> settle(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @PathVariable @Pattern(regexp = ID) String workId,
      @RequestBody @Valid ControlRequests.Settle request) {
    return changed(
        control.settle(
            projectId,
            workId,
            request.outcome().outcome(),
            request.note().strip(),
            MoneyJson.toMoney(request.collected())));
  }

  @PostMapping("/{projectId}/costs")
  @Operation(
      summary = "Book a cost (登记成本)",
      description = "By the same voucher again changes nothing.")
  ResponseEntity<ProjectView> book(
      @PathVariable @Pattern(regexp = ID) String projectId,
      @RequestBody @Valid ControlRequests.Book request) {
    return changed(
        control.book(
            projectId,
            request.reference(),
            request.what().strip(),
            request.amount().toMoney(),
            request.on()));
  }

  private ResponseEntity<ProjectView> changed(Stored<ServiceProject> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private ProjectView view(ServiceProject project) {
    return ProjectView.of(project, desk.today());
  }
}
