package org.kehu.kit.process.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessState;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Long commands (作业) of this service: how far each has come, and how to stop or undo it. */
@RestController
@RequestMapping("/api/v1/jobs/${spring.application.name}")
@Tag(name = "jobs", description = "作业: commands that take longer than a request")
public class JobController {

  private static final String KIND = "[a-z][a-z0-9-]{0,39}";

  private final ProcessDesk desk;
  private final JobAnswers answers;

  public JobController(ProcessDesk desk, JobAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GetMapping
  @Operation(
      summary = "List jobs, newest first (作业列表)",
      description = "Those that the caller started, and those that their kinds show to the caller.")
  Page<JobView> list(
      @RequestParam(required = false) @Pattern(regexp = KIND) @Nullable String kind,
      @RequestParam(required = false) @Nullable ProcessState state,
      PageRequest page) {
    return desk.list(kind, state, page).map(answers::view);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "How far a job has come (作业进度)",
      description = "Ask again with `If-None-Match`: nothing is sent until it has got on.")
  ResponseEntity<JobView> get(@PathVariable @Pattern(regexp = Ids.FORM) String id) {
    ProcessDocument process = desk.get(id);
    return Answers.found(process, answers.view(process));
  }

  @PostMapping("/{id}/cancel")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Cancel a job (取消作业)",
      description =
          "It stops after the piece in hand. What was done stays, unless the kind takes it back.")
  ResponseEntity<JobView> cancel(@PathVariable @Pattern(regexp = Ids.FORM) String id) {
    return answers.accepted(desk.cancel(id));
  }

  @PostMapping("/{id}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Let a stuck job go on (继续受阻的作业)",
      description = "Once its `trouble` is mended; it goes on where it got stuck.")
  ResponseEntity<JobView> resume(@PathVariable @Pattern(regexp = Ids.FORM) String id) {
    return answers.accepted(desk.resume(id));
  }

  @PostMapping("/{id}/undo")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Take back what a job did (撤销作业)",
      description = "Its steps are undone, last first; what was changed since is left alone.")
  ResponseEntity<JobView> undo(@PathVariable @Pattern(regexp = Ids.FORM) String id) {
    return answers.accepted(desk.undo(id));
  }
}
