package org.kehu.visit.task.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.visit.task.MyTasks;
import org.kehu.visit.task.OpenTask;
import org.kehu.visit.task.TaskCurrency;
import org.kehu.visit.task.TaskQueue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work over HTTP. */
@RestController
@RequestMapping("/api/v1/me/tasks")
@Tag(name = "My work 我的工作", description = "Open work of all services, by due time")
class TaskController {

  private final MyTasks tasks;
  private final TaskCurrency currency;

  TaskController(MyTasks tasks, TaskCurrency currency) {
    this.tasks = tasks;
    this.currency = currency;
  }

  @GetMapping
  @Operation(
      summary = "My open work, soonest due first (我的待办)",
      description =
          "What is assigned to me and what waits in the queues of my departments and roles. The service"
              + " that owns a task decides whether it may be opened. What has no due time comes last. asOf"
              + " says how current the list is.")
  TaskPage list(
      @RequestParam(defaultValue = "ALL") TaskQueue queue,
      @Parameter(example = "REVISIT") @RequestParam(required = false) @Size(max = 64)
          @Nullable String kind,
      PageRequest page) {
    // Asked first: what is heard meanwhile only makes the page newer than it claims.
    Instant asOf = currency.asOf().orElse(null);
    return TaskPage.of(tasks.page(queue, kind, page), asOf);
  }

  /** One page, with how current it is. */
  @Schema(name = "TaskPage", description = "Open work, and how current it is")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskPage(
      List<TaskView> items,
      @Nullable @Schema(description = "Cursor of the following page, absent on the last")
          String next,
      @Nullable @Schema(description = "Number of all, only when asked for") Long total,
      @Nullable
          @Schema(
              description =
                  "Everything that services told up to this time is in it (数据截至); absent until"
                      + " this instance has heard all that was told before it started")
          Instant asOf) {

    TaskPage {
      items = List.copyOf(items);
    }

    static TaskPage of(Page<OpenTask> page, @Nullable Instant asOf) {
      Page<TaskView> shown = page.map(TaskView::of);
      return new TaskPage(shown.items(), shown.next(), shown.total(), asOf);
    }
  }

  /** A task as callers see it. */
  @Schema(name = "Task", description = "Open work (待办)")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskView(
      String taskId,
      @Schema(example = "REVISIT") String kind,
      @Schema(example = "revisit/0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String subject,
      @Schema(example = "HF-20261123-0001") String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      @Schema(example = "/api/v1/revisits/0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String link) {

    static TaskView of(OpenTask task) {
      return new TaskView(
          task.id(),
          task.kind(),
          task.subject(),
          task.number(),
          task.assigneeId(),
          task.role(),
          task.departmentId(),
          task.dueAt(),
          task.level().name(),
          task.link());
    }
  }
}
