package org.kehu.complaint.suspicion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.suspicion.Rule;
import org.kehu.complaint.suspicion.Suspicion;
import org.kehu.complaint.suspicion.SuspicionDesk;
import org.kehu.complaint.suspicion.SuspicionFilter;
import org.kehu.complaint.suspicion.SuspicionId;
import org.kehu.complaint.suspicion.SuspicionStatus;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suspicions over HTTP. */
@RestController
@RequestMapping("/api/v1/suspicions")
@Tag(name = "suspicions", description = "疑似违规 (what the rules found, for a person to judge)")
class SuspicionController {

  private final SuspicionDesk desk;

  SuspicionController(SuspicionDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List suspicions, newest first (疑似违规列表)",
      description = "Only to the line of whom they concern, the office and the general manager.")
  Page<SuspicionSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<SuspicionStatus> status,
      @Parameter(description = "发现规则") @RequestParam(required = false) @Nullable Rule rule,
      @Parameter(description = "当事人", example = "st-lin-kefu")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String person,
      @Parameter(hidden = true) PageRequest page) {
    Set<SuspicionStatus> any = status == null ? Set.of() : status;
    return desk.page(new SuspicionFilter(any, rule, person, null), page).map(SuspicionSummary::of);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Show a suspicion with what shows it (疑似违规详情)",
      description = "Each piece of evidence says where it lies.")
  ResponseEntity<SuspicionView> show(@PathVariable SuspicionId id) {
    Suspicion suspicion = desk.get(id);
    return Answers.found(suspicion, SuspicionView.of(suspicion));
  }

  @PostMapping("/{id}/confirm")
  @Operation(
      summary = "Confirm a suspicion (确认)",
      description =
          "A violation is reported, and goes its own way: the person is heard before anything follows.")
  ResponseEntity<SuspicionView> confirm(
      @PathVariable SuspicionId id, @Valid @RequestBody SuspicionRequests.Judge body) {
    return changed(desk.confirm(id, body.command()));
  }

  @PostMapping("/{id}/dismiss")
  @Operation(summary = "Dismiss a suspicion (排除)", description = "With a reason; nothing follows.")
  ResponseEntity<SuspicionView> dismiss(
      @PathVariable SuspicionId id, @Valid @RequestBody SuspicionRequests.Judge body) {
    return changed(desk.dismiss(id, body.command()));
  }

  private static ResponseEntity<SuspicionView> changed(Stored<Suspicion> stored) {
    return Answers.changed(stored, SuspicionView.of(stored.aggregate()));
  }
}
