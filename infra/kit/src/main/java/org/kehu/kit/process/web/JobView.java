package org.kehu.kit.process.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.Course;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessState;
import org.kehu.kit.process.StepProgress;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Trouble;

/**
 * A long command and how far it has come.
 *
 * @param stuckIn what a stuck job was at
 * @param subject what it works on, as a path of this API
 * @param startedBy staff id of a person, client id of an app
 * @param progress of the work itself
 * @param undo progress of taking it back, once that began
 * @param trouble why it does not get on
 * @param allowedMoves what the caller can do with it now
 */
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
    @Schema(example = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String id,
    @Schema(example = "import") String kind,
    ProcessState state,
    @Nullable ProcessState stuckIn,
    @Nullable String subject,
    String startedBy,
    Instant acceptedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    JobProgress progress,
    @Nullable JobProgress undo,
    @Nullable Trouble trouble,
    List<ProcessState.Move> allowedMoves) {

  /**
   * How far one direction has come.
   *
   * @param step at which it stands; absent when all are done
   * @param done items dealt with
   * @param total items in all; absent while that is not known
   * @param refused items that could not be done as asked
   * @param counts what became of the items, by words of the kind
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record JobProgress(
      @Nullable String step,
      long done,
      @Nullable Long total,
      long refused,
      Map<String, Long> counts,
      List<JobStep> steps) {

    static JobProgress of(Course course) {
      Tally tally = course.tally();
      return new JobProgress(
          course.current().map(StepProgress::name).orElse(null),
          tally.done(),
          course.total(),
          tally.refused(),
          tally.counts(),
          course.steps().stream().map(JobStep::of).toList());
    }
  }

  /** One step of a job. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record JobStep(
      String name,
      long done,
      @Nullable Long total,
      long refused,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {

    static JobStep of(StepProgress step) {
      return new JobStep(
          step.name(),
          step.tally().done(),
          step.total(),
          step.tally().refused(),
          step.startedAt(),
          step.finishedAt());
    }
  }

  static JobView of(
      ProcessDocument process, @Nullable String subject, List<ProcessState.Move> moves) {
    Course back = process.back();
    return new JobView(
        process.id(),
        process.order().kind(),
        process.state(),
        process.standing().stuckIn(),
        subject,
        process.order().starter().id(),
        process.createdAt(),
        process.startedAt(),
        process.finishedAt(),
        JobProgress.of(process.forward()),
        back == null ? null : JobProgress.of(back),
        process.standing().trouble(),
        moves);
  }
}
