package org.kehu.customer.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.Formality;
import org.kehu.customer.project.FormalityKind;
import org.kehu.customer.project.FormalityState;

/** A formality as it is shown, with all its steps (手续办理). */
@Schema(name = "ProjectFormality")
record FormalityView(
    String id,
    FormalityKind kind,
    String authority,
    String responsibleId,
    LocalDate dueOn,
    FormalityState state,
    List<FormalityState> allowedStates,
    List<PaperView> papers,
    List<StepView> steps) {

  /** A document (所需资料). */
  @Schema(name = "ProjectPaper")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PaperView(String name, @Nullable LocalDate receivedOn) {}

  /** A step (办理进度). */
  @Schema(name = "ProjectFormalityStep")
  record StepView(FormalityState state, String note, Instant at, String by) {}

  static FormalityView of(Formality one) {
    return new FormalityView(
        one.id(),
        one.kind(),
        one.authority(),
        one.responsibleId(),
        one.dueOn(),
        one.state(),
        List.copyOf(one.state().next()),
        one.papers().stream()
            .map(paper -> new PaperView(paper.name(), paper.receivedOn()))
            .toList(),
        one.steps().stream()
            .map(step -> new StepView(step.state(), step.note(), step.at(), step.by()))
            .toList());
  }
}
