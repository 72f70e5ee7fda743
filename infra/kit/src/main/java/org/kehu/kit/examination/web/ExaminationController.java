package org.kehu.kit.examination.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.examination.ExaminationDesk;
import org.kehu.kit.examination.ExaminedRule;
import org.kehu.kit.policy.PolicyKinds;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The examinations of the rules of this service (制度定期审查). */
@RestController
@Tag(name = "rules", description = "制度: what is in force and why, versions, drafts, approval")
@RequestMapping("/api/v1/policies/${spring.application.name}/{kind}/examinations")
public class ExaminationController {

  private final ExaminationDesk desk;
  private final PolicyKinds kinds;
  private final Clock clock;

  public ExaminationController(ExaminationDesk desk, PolicyKinds kinds, Clock clock) {
    this.desk = desk;
    this.kinds = kinds;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "When a rule is to be examined, and was (审查记录)")
  ExaminationsView find(@PathVariable @Size(max = 60) String kind) {
    return view(kind, desk.of(kind).orElse(null));
  }

  @PostMapping
  @Operation(
      summary = "Record that the rule in force was examined (登记审查)",
      description =
          "KEPT leaves it as it is; TO_REVISE says that a new version is to be drafted. The next"
              + " period begins.")
  ResponseEntity<ExaminationsView> examine(
      @PathVariable @Size(max = 60) String kind, @Valid @RequestBody ExaminationRequest request) {
    Stored<ExaminedRule> stored = desk.examine(kind, request.outcome(), request.findings());
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(Answers.etag(stored.aggregate()));
    return (stored.replayed() ? answer.header(Answers.REPLAYED, "true") : answer)
        .body(view(kind, stored.aggregate()));
  }

  private ExaminationsView view(String kind, @Nullable ExaminedRule rule) {
    return ExaminationsView.of(kinds.owned(kind), rule, clock.instant());
  }
}
