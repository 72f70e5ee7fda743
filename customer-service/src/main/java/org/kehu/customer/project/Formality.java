package org.kehu.customer.project;

import java.time.LocalDate;
import java.util.List;

/**
 * A formality that is done for the customer: its documents and each step (手续办理, C-112, C-113).
 *
 * @param steps oldest first; none while documents are collected
 */
public record Formality(
    String id,
    FormalityKind kind,
    String authority,
    String responsibleId,
    LocalDate dueOn,
    List<Paper> papers,
    List<FormalityStep> steps) {

  public Formality {
    papers = List.copyOf(papers);
    steps = List.copyOf(steps);
  }

  /** How far it has come. */
  public FormalityState state() {
    return steps.isEmpty() ? FormalityState.COLLECTING : steps.getLast().state();
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return !state().next().isEmpty();
  }

  /** Names of the documents that have not come. */
  public List<String> missing() {
    return papers.stream().filter(Paper::isMissing).map(Paper::name).toList();
  }

  Formality received(String paper, LocalDate on) {
    if (papers.stream().noneMatch(one -> one.name().equals(paper))) {
      throw ProjectProblem.PROJECT_PAPER_UNKNOWN.problem().with("paper", paper);
    }
    List<Paper> next = papers.stream().map(one -> one.received(paper, on)).toList();
    return new Formality(id, kind, authority, responsibleId, dueOn, next, steps);
  }

  /** The next step, by who answers for it or leads; submitted only with all its documents. */
  Formality moved(FormalityStep step, boolean leads) {
    if (!leads && !responsibleId.equals(step.by())) {
      throw ProjectProblem.PROJECT_WORK_OF_ANOTHER.problem();
    }
    if (!state().next().contains(step.state())) {
      throw ProjectProblem.PROJECT_FORMALITY_STEP_INVALID
          .problem()
          .with("state", state().name())
          .with("allowedStates", List.copyOf(state().next()));
    }
    if (step.state() == FormalityState.SUBMITTED && !missing().isEmpty()) {
      throw ProjectProblem.PROJECT_PAPERS_MISSING.problem().with("missing", missing());
    }
    List<FormalityStep> next = Parts.with(steps, step);
    return new Formality(id, kind, authority, responsibleId, dueOn, papers, next);
  }
}
